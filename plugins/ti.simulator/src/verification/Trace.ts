import type { PhoneState } from './Step.ts'

/** One line that the app wrote. */
export interface TraceEntry {
  /** ms since 1970, by the phone's clock. */
  readonly at: number
  readonly state: PhoneState
  readonly event: string
  readonly detail: string
}

export interface TraceStep {
  /** The id of the step that was played. */
  readonly id: string
  readonly entries: readonly TraceEntry[]
  /** What a person answered, by question. */
  readonly answers: Readonly<Record<string, boolean>>
}

/** What a phone did when the steps were played on it. */
export interface Trace {
  readonly version: typeof VERSION
  /** What kind of phone it was. */
  readonly phone: string
  readonly steps: readonly TraceStep[]
}

export const VERSION = 1

/** The event that an app writes at once whenever its JavaScript starts. */
export const STARTED = 'started'
/** The event by which an app tells its language and region, as `de-DE`. */
export const LOCALE = 'locale'
/** The event that says that a handler was ended; Titanium's own name for it. */
export const END_OF_HANDLER = 'endBackgroundHandler'

/** How Titanium names the handlers that an app has to end. */
const HANDLER = /\b(?:Fetch|SilentPush|CategoryPush|Session)-\d+(?:\.\d+)?/

/** The handler that an event brought or that was ended. */
export function handlerOf({ detail }: TraceEntry): string | undefined {
  return HANDLER.exec(detail)?.[0]
}

export function firstOf(step: TraceStep, event: string): TraceEntry | undefined {
  return step.entries.find((entry) => entry.event === event)
}
