import type { Action } from 'ti.simulator/verification'

/** Who holds the phone. */
export interface Person {
  /** Reads what to do, does it, and says so. */
  does(words: string, action: Action): Promise<void>
  /** Answers yes or no. */
  sees(question: string): Promise<boolean>
}
