import { createEmitter, hasFields } from '/downloads/index'

const OUTCOMES = ['started', 'unchanged', 'underWay', 'failed'] as const

/** What became of a fetch that iOS granted. */
export type FetchOutcome = (typeof OUTCOMES)[number]

/** One fetch that iOS granted. */
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

  /** The oldest goes when there are too many. */
  add(wakeUp: WakeUp): void {
    Ti.App.Properties.setList(KEY, [wakeUp, ...wakeUps.list()].slice(0, MAX_WAKE_UPS))
    events.emit('added', wakeUp)
  },

  on: events.on,
}

function isWakeUp(value: unknown): value is WakeUp {
  return hasFields(value, { at: 'number', awakeMs: 'number', outcome: OUTCOMES })
}
