import { createEmitter } from '/downloads/core/emitter'

/** What became of a fetch that iOS granted. */
export type FetchOutcome = 'started' | 'unchanged' | 'underWay' | 'failed'

export interface WakeUp {
  /** Milliseconds since 1970. */
  readonly at: number
  /** How long it kept the app awake, in milliseconds. */
  readonly awakeMs: number
  readonly outcome: FetchOutcome
}

const KEY = 'backgroundFetch.wakeUps'
const MAX_WAKE_UPS = 10

const events = createEmitter<{ added: WakeUp }>()

/** The latest fetches that iOS granted. They outlive the app. */
export const wakeUps = {
  /** Newest first. */
  list(): WakeUp[] {
    return Ti.App.Properties.getList(KEY, []).filter(isWakeUp)
  },

  add(wakeUp: WakeUp): void {
    Ti.App.Properties.setList(KEY, [wakeUp, ...wakeUps.list()].slice(0, MAX_WAKE_UPS))
    events.emit('added', wakeUp)
  },

  onAdded(listener: (wakeUp: WakeUp) => void): () => void {
    return events.on('added', listener)
  },
}

function isWakeUp(value: unknown): value is WakeUp {
  return (
    typeof value === 'object' && value !== null && 'at' in value && 'awakeMs' in value && 'outcome' in value
  )
}
