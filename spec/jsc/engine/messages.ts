/** What the engine is to do: the first line that it reads. */
export interface Job {
  /** Files to parse. */
  readonly parse: readonly string[]
  /** CommonJS files of tests to run. */
  readonly tests: readonly string[]
  /** What `require` finds below the first folder it takes from the second: the app's sources from its bundle. */
  readonly instead: readonly [folder: string, other: string]
}

/** A question to Node, which answers with one line of JSON: what the tests compare with, and where modules lie. */
export type Question =
  | { readonly ask: 'resolve'; readonly id: string; readonly from: string }
  | { readonly ask: 'digest'; readonly algorithm: string; readonly bytes: readonly number[] }
  | { readonly ask: 'hostname'; readonly url: string }

export type Reply = { readonly value: string } | { readonly problem: string }

/** What the engine has found out. `problem` is the message and the stack. */
export type Finding =
  | { readonly tell: 'parsed'; readonly file: string; readonly problem?: string }
  | { readonly tell: 'tested'; readonly file: string; readonly name: string; readonly problem?: string }
  | { readonly tell: 'done' }

export type Message = Question | Finding
