import type { Report } from './examine.ts'
import type { Finding } from './finding.ts'
import { rules } from './rules/index.ts'

const RED = '\u001b[31m'
const BOLD = '\u001b[1m'
const DIM = '\u001b[2m'
const PLAIN = '\u001b[0m'

/** A finding as compilers tell them, `file:line:column: error: …`, which editors turn into a link. */
export function describe(
  { file, line, column, what, rule, why, mend, source }: Finding,
  colours: boolean,
): string {
  const paint = (style: string, text: string) => (colours ? `${style}${text}${PLAIN}` : text)
  return [
    `${paint(BOLD, `${file}:${line}:${column}:`)} ${paint(RED, 'error:')} ${what} [${rule}]`,
    `  why:  ${why}`,
    `  mend: ${mend}`,
    `  ${paint(DIM, `see:  ${source}`)}`,
    '',
    '',
  ].join('\n')
}

/** The last line: how much was found in how much. */
export function summarize({ findings, scripts }: Report): string {
  const found =
    findings.length === 0 ? 'nothing' : findings.length === 1 ? '1 fault' : `${findings.length} faults`
  return `${found} found in ${scripts} ${scripts === 1 ? 'script' : 'scripts'} by ${rules.length} rules`
}
