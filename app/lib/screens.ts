import { createEmitter } from '/downloads/core/emitter'
import type { Trigger } from '/downloads/core/transfer'

const events = createEmitter<{ wanted: Trigger }>()

/** Which screen is to be in front; there is one for each trigger, in the order of `TRIGGERS`. */
export const screens = {
  show(trigger: Trigger): void {
    events.emit('wanted', trigger)
  },

  onWanted(listener: (trigger: Trigger) => void): () => void {
    return events.on('wanted', listener)
  },
}
