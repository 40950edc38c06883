import type { Action, ExpectationOf } from './Step.ts'

/** A phone on which steps are played: an iPhone, Apple's simulator, or the simulated phone. */
export interface Subject {
  /** The kind of phone, for the trace. */
  readonly phone: string
  /** Does the action, or asks a person to. Resolves when it is done. */
  perform(action: Action): Promise<void>
  /** Asks the person who looks at the phone. */
  ask(expectation: ExpectationOf<'yes'>): Promise<boolean>
  /** Calls the listener with each line that the app writes to its console. */
  onLine(listener: (line: string) => void): void
  /** Resolves soon after `isEnough` returns true, and at the latest after this many seconds of the phone's time. */
  until(isEnough: () => boolean, seconds: number): Promise<void>
}
