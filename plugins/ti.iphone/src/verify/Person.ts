import type { Action } from 'ti.simulator/verification'

/** The person who holds the phone. */
export interface Person {
  /** Does what the words say. Resolves when it is done. */
  does(words: string, action: Action): Promise<void>
  /** Answers a question with yes or no. */
  sees(question: string): Promise<boolean>
}
