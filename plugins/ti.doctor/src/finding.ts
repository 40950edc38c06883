import type { Problem } from 'ti.typescript/reading'
import type { Place } from './place.ts'
import type { Project } from './project/readProject.ts'

/** What a rule found, and where. */
export interface Fault extends Place {
  readonly what: string
  /** How to mend this very fault, where the rule's own words would be too general. */
  readonly mend?: string
}

export interface Rule {
  /** Stable: scripts and comments may name it. */
  readonly id: string
  /** What it finds, as the table of the README says it. */
  readonly finds: string
  /** Why that fails on a phone. */
  readonly why: string
  readonly mend: string
  /** Where the platform's rule is written. */
  readonly source: string
  check(project: Project): Iterable<Fault>
}

/** A fault with all that its reader needs. */
export interface Finding extends Fault {
  readonly rule: string
  readonly why: string
  readonly mend: string
  readonly source: string
}

/** A problem told by ti.typescript. */
export function faultOf({ file, line, column, what, mend }: Problem): Fault {
  return { file, line, column, what, ...(mend !== undefined && { mend }) }
}
