/** A rule of README's lists, broken in one place. */
export interface Mutant {
  /** A compiled file of `dist/src`; what runs in the app's thread is all in `titanium.js`. */
  readonly file: string
  /** Text that is there once. */
  readonly find: string
  readonly put: string
  /** The test that must fail: its file in `test`, and how its name begins. */
  readonly test: readonly [file: string, name: string]
}

/** By their names, which README's lists have too. */
export type Mutants = Readonly<Record<string, Mutant>>

export const APP = 'titanium.js'
