import { createEmitter, type Trigger } from '/downloads/index'

/** Tells which tab is to come to the front. There is one tab for each trigger, in the order of `TRIGGERS`. */
export const wantedTab = createEmitter<{ changed: Trigger }>()
