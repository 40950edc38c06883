import { languageTag } from './locale.ts'

/** `prefix #,##0.00 suffix` of Unicode's number patterns. https://unicode.org/reports/tr35/tr35-numbers.html#Number_Patterns */
const PATTERN = /^([^#0.,]*)([#0,]*)(?:\.([#0]*))?(.*)$/s

const zeros = (text: string) => text.replaceAll(/[^0]/g, '').length

function formatWith(value: number, pattern: string, tag: string): string {
  const [, prefix = '', whole = '', fraction = '', suffix = ''] = PATTERN.exec(pattern) ?? []
  const percent = suffix.includes('%') || prefix.includes('%')
  const text = new Intl.NumberFormat(tag, {
    useGrouping: whole.includes(','),
    minimumIntegerDigits: Math.max(1, zeros(whole)),
    minimumFractionDigits: zeros(fraction),
    maximumFractionDigits: fraction.length,
  }).format(Math.abs(percent ? value * 100 : value))
  return prefix + text + suffix
}

/** As NSNumberFormatter's positive and negative format; the second may follow a `;`. */
export function formatByPattern(value: number, patterns: string, tag = languageTag): string {
  const [positive = '', negative = positive] = patterns.split(';')
  return formatWith(value, value < 0 ? negative : positive, tag)
}
