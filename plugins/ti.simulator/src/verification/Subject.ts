import type { Action, ExpectationOf } from './Step.ts'

/** A phone that steps are played on: an iPhone, Apple's simulator, or the simulated phone. */
export interface Subject {
  /** What kind of phone it is; it stands in the trace. */
  readonly phone: string
  /** Does it, or has a person do it. Resolves when it is done. */
  perform(action: Action): Promise<void>
  /** Asks whoever looks at the phone. */
  ask(expectation: ExpectationOf<'yes'>): Promise<boolean>
  /** Calls back with each line that the app writes to its console. */
  onLine(listener: (line: string) => void): void
  /** Resolves as soon as `isEnough` says so, which is asked after each line, at the latest after so many seconds of the phone's time. */
  until(isEnough: () => boolean, seconds: number): Promise<void>
}
