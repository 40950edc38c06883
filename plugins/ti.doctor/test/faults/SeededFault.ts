import type { Base } from '../project.ts'

/** One fault, put into a sound project by replacing a piece of one file. */
export interface SeededFault {
  readonly rule: string
  readonly base: Base
  readonly file: string
  /** What is replaced; the end of the file, which need not be there, when it is ''. */
  readonly sound: string
  readonly faulty: string
  /** Where the finding is: the beginning of this text, in this file or the one that is named; '' for its end. */
  readonly at: string
  readonly in?: string
}

export const APP = 'Resources/app.js'
export const TIAPP = 'tiapp.xml'

export function inApp(rule: string, sound: string, faulty: string, at = faulty): SeededFault {
  return { rule, base: 'classic', file: APP, sound, faulty, at }
}

export function inTiapp(
  rule: string,
  sound: string,
  faulty: string,
  at: string,
  base: Base = 'classic',
): SeededFault {
  return { rule, base, file: TIAPP, sound, faulty, at }
}

export function inAlloy(rule: string, file: string, sound: string, faulty: string, at = faulty): SeededFault {
  return { rule, base: 'alloy-javascript', file, sound, faulty, at }
}

export function inTypescript(
  rule: string,
  file: string,
  sound: string,
  faulty: string,
  at = faulty,
): SeededFault {
  return { rule, base: 'alloy-typescript', file, sound, faulty, at }
}
