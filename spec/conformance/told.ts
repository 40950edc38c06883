/** The level of the app's log that what is told goes by, as JSON. */
export const LEVEL = 'conformance'

/** What the app on the phone tells of a file of tests. */
export type Told =
  | { readonly kind: 'started' | 'passed' | 'skipped'; readonly test: string }
  | { readonly kind: 'failed'; readonly test: string; readonly reason: string }
  | { readonly kind: 'ended' }

/** What the app on the phone is told: which file it runs, and how long a test may take that does not say it itself. */
export interface Order {
  /** `/ti.ui.label.test`, as `require` takes it. */
  readonly file: string
  /** ms */
  readonly testLimit: number
}
