/** One thing that this machine needs, and how it stands. */
export type Requirement = { readonly name: string } & (
  | { readonly state: 'met'; readonly detail: string }
  /** It goes on, with less than everything. */
  | { readonly state: 'limited'; readonly detail: string; readonly mend: string }
  /** `mend` is the one command or page that helps. */
  | { readonly state: 'missing'; readonly detail: string; readonly mend: string }
  | { readonly state: 'unchecked'; readonly needs: string }
)

const MARK = { met: '✓', limited: '!', missing: '✗', unchecked: '·' } as const

/** For a terminal: a line, and the remedy below it. */
export function describe(requirement: Requirement): string {
  return inLines(requirement).map(printable).join('\n    → ')
}

/** Names of phones and words of tools are written by others, and a terminal obeys some characters. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, ' ')

function inLines(requirement: Requirement): string[] {
  const mark = MARK[requirement.state]
  if (requirement.state === 'unchecked')
    return [`${mark} ${requirement.name}: not looked at, it needs ${requirement.needs}`]
  const line = `${mark} ${requirement.name}: ${requirement.detail}`
  return 'mend' in requirement ? [line, requirement.mend] : [line]
}
