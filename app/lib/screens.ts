import { createEmitter } from '/downloads/core/emitter'
import type { Trigger } from '/downloads/core/transfer'

/** Which screen is wanted in front; there is one for each trigger, in the order of `TRIGGERS`. */
export const screens = createEmitter<{ wanted: Trigger }>()
