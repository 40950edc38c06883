/** A place in a file of the project; line and column count from 1. */
export interface Place {
  /** Relative to the project, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly column: number
}
