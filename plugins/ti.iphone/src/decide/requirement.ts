import { printable } from '../printable.ts'

/** One thing that a build needs on this machine, and whether it is there. */
export type Requirement = { readonly name: string } & (
  | { readonly state: 'met'; readonly detail: string }
  /** The build goes on, but the app will lack something. */
  | { readonly state: 'limited'; readonly detail: string; readonly mend: string }
  /** `mend` is one command or one page that helps. */
  | { readonly state: 'missing'; readonly detail: string; readonly mend: string }
  | { readonly state: 'unchecked'; readonly needs: string }
)

const MARK = { met: '✓', limited: '!', missing: '✗', unchecked: '·' } as const

/** The requirement as a line for a terminal, with its remedy in a second line. */
export function describe(requirement: Requirement): string {
  return inLines(requirement).map(printable).join('\n    → ')
}

function inLines(requirement: Requirement): string[] {
  const mark = MARK[requirement.state]
  if (requirement.state === 'unchecked')
    return [`${mark} ${requirement.name}: not checked, because it needs ${requirement.needs}`]
  const line = `${mark} ${requirement.name}: ${requirement.detail}`
  return 'mend' in requirement ? [line, requirement.mend] : [line]
}
