import type { FileResult } from './runFile.ts'

export interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export interface Reason {
  readonly reason: string
  readonly count: number
}

/** Characters. */
const LONGEST_REASON = 140
const MOST_REASONS = 40

export function totalsOf(results: readonly FileResult[]): Totals {
  const sum = (count: (result: FileResult) => number) =>
    results.reduce((total, result) => total + count(result), 0)
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failures }) => failures.length),
    skipped: sum(({ skipped }) => skipped),
  }
}

/** The first line; what `should` printed of an object is left out. */
function inOneLine(reason: string): string {
  const [line = '', ...rest] = reason.trim().split('\n')
  const whole = /[{[]$/.test(line) && rest.length > 0 ? `${line} … ${rest.at(-1)?.trim()}` : line
  return whole.length > LONGEST_REASON ? `${whole.slice(0, LONGEST_REASON)}…` : whole
}

/** Why tests fail, by how many do for it. */
export function reasonsOf(results: readonly FileResult[]): Reason[] {
  const counts = new Map<string, number>()
  for (const { failures } of results)
    for (const { reason } of failures) {
      const short = inOneLine(reason)
      counts.set(short, (counts.get(short) ?? 0) + 1)
    }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason))
}

export function lineOf({ file, passed, failures, skipped }: FileResult): string {
  const counts = [`${passed} passed`, `${failures.length} failed`, `${skipped} skipped`]
  return `${failures.length === 0 ? '✓' : '✗'} ${file}  ${counts.filter((text) => !text.startsWith('0 ')).join(', ') || 'no tests'}`
}

export function failuresOf({ failures }: FileResult): string[] {
  return failures.map(({ test, reason }) => `    ${test}\n      ${inOneLine(reason)}`)
}

export function summaryOf(results: readonly FileResult[]): string[] {
  const { passed, failed, skipped } = totalsOf(results)
  const share = passed + failed === 0 ? '' : `: ${((100 * passed) / (passed + failed)).toFixed(1)} %`
  const reasons = reasonsOf(results)
  const more = reasons.length - MOST_REASONS
  return [
    '',
    `${results.length} files: ${passed} passed, ${failed} failed, ${skipped} skipped${share}`,
    ...(reasons.length === 0 ? [] : ['', 'Why, by number:']),
    ...reasons.slice(0, MOST_REASONS).map(({ reason, count }) => `${String(count).padStart(6)}  ${reason}`),
    ...(more > 0 ? [`        and ${more} more, which --json has`] : []),
  ]
}
