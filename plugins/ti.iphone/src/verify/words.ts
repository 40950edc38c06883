import type { Action, Step, Verdict } from 'ti.simulator/verification'

const MARKS = { met: '✓', missed: '✗', told: '·' } as const

export const heading = (step: Step, number: number, of: number) => `\n${number} of ${of}  ${step.title}`

/** Says what the Mac is doing. Actions of the person give undefined, because the person is asked for them. */
export function doing(action: Action): string | undefined {
  switch (action.do) {
    case 'launch':
      return '  … starting the app'
    case 'evict':
      return '  … ending the app, as iOS does when it needs memory'
    case 'push':
      return '  … sending a push'
    case 'wait':
      return `  … waiting ${action.seconds} s`
    default:
      return undefined
  }
}

export const verdictLine = ({ outcome, tell, seen }: Verdict) => `  ${MARKS[outcome]} ${tell}: ${seen}`

export type Result = readonly [step: Step, verdicts: readonly Verdict[]]

/** A table of everything that was seen, with one line for each expectation. */
export function table(results: readonly Result[]): string {
  const rows = results.flatMap(([, verdicts]) => verdicts)
  const width = Math.max(...rows.map(({ tell }) => tell.length))
  const lines = results.flatMap(([{ title }, verdicts]) => [
    title,
    ...verdicts.map(({ outcome, tell, seen }) => `  ${MARKS[outcome]} ${tell.padEnd(width)}  ${seen}`),
  ])
  const count = (outcome: Verdict['outcome']) => rows.filter((row) => row.outcome === outcome).length
  const last = `${count('met')} as expected, ${count('missed')} not, and ${count('told')} that may be either way.`
  return [...lines, '', last].join('\n')
}
