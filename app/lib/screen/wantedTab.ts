import { createEmitter, type Trigger } from '/downloads/index'

/** Which tab is wanted in front. There is one for each trigger, in the order of `TRIGGERS`. */
export const wantedTab = createEmitter<{ changed: Trigger }>()
