import type { PhoneState } from './Step.ts'

/** One line of the app's log. */
export interface TraceEntry {
  /** Milliseconds since 1970, by the phone's clock. */
  readonly at: number
  readonly state: PhoneState
  readonly event: string
  readonly detail: string
}

export interface TraceStep {
  /** The id of the step. */
  readonly id: string
  readonly entries: readonly TraceEntry[]
  /** The person's answer to each question. */
  readonly answers: Readonly<Record<string, boolean>>
}

/** Everything that was seen while the steps were played on a phone. */
export interface Trace {
  readonly version: typeof VERSION
  /** The kind of phone. */
  readonly phone: string
  readonly steps: readonly TraceStep[]
}

export const VERSION = 1

/** The event that an app writes each time its JavaScript starts. */
export const STARTED = 'started'
/** The event whose detail is the phone's language and region, such as `de-DE`. */
export const LOCALE = 'locale'
/** The event that says that the app has ended a handler. Titanium's method has this name. */
export const END_OF_HANDLER = 'endBackgroundHandler'

/** Titanium's names for the handlers that an app has to end. */
const HANDLER = /\b(?:Fetch|SilentPush|CategoryPush|Session)-\d+(?:\.\d+)?/

/** The handler that an entry names. */
export function handlerOf({ detail }: TraceEntry): string | undefined {
  return HANDLER.exec(detail)?.[0]
}

export function firstOf(step: TraceStep, event: string): TraceEntry | undefined {
  return step.entries.find((entry) => entry.event === event)
}
