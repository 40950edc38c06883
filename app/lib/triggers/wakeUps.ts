import { createEmitter, hasFields } from '/downloads/index'

const OUTCOMES = ['started', 'unchanged', 'underWay', 'failed'] as const

/** The result of a background fetch. */
export type FetchOutcome = (typeof OUTCOMES)[number]

/** One background fetch. */
export interface WakeUp {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The time for which it kept the app awake, in milliseconds. */
  readonly awakeMs: number
  readonly outcome: FetchOutcome
}

const KEY = 'backgroundFetch.wakeUps'
const MAX_WAKE_UPS = 10

const events = createEmitter<{ added: WakeUp }>()

/** The latest background fetches. They are kept over launches. */
export const wakeUps = {
  /** The newest comes first. */
  list(): WakeUp[] {
    return Ti.App.Properties.getList(KEY, []).filter(isWakeUp)
  },

  /** Adds the newest one. The oldest goes when there are too many. */
  add(wakeUp: WakeUp): void {
    Ti.App.Properties.setList(KEY, [wakeUp, ...wakeUps.list()].slice(0, MAX_WAKE_UPS))
    events.emit('added', wakeUp)
  },

  on: events.on,
}

function isWakeUp(value: unknown): value is WakeUp {
  return hasFields(value, { at: 'number', awakeMs: 'number', outcome: OUTCOMES })
}
