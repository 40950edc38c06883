import type { Patch } from '../../patch.ts'

/** A mistake in one rule of the core, and the test that must find it. */
export interface CoreRule extends Patch {
  /** The mistake in words, to be read after "where". */
  readonly fault: string
  /** File below `spec/core`, without `.test.ts`. */
  readonly test: string
}
