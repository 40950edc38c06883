/** Alloy's hook has the CLI's own priority, 1000: smaller is sooner. */
export const BEFORE_ALLOY = 900
export const AFTER_ALLOY = 1100
