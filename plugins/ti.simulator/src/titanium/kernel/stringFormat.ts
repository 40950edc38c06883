import { languageTag } from './locale.ts'
import { launch } from './os.ts'

const DATE_STYLES = { short: 'short', medium: 'medium', long: 'long', full: 'full' } as const
type Style = keyof typeof DATE_STYLES
const style = (name: unknown): Style =>
  typeof name === 'string' && name in DATE_STYLES ? (name as Style) : 'short'
const locale = (name?: unknown) => (typeof name === 'string' ? name.replaceAll('_', '-') : languageTag)
const { timezone: timeZone } = launch.platform

/** `%1$s` and `%s`, `%@`, `%d`, `%5.2f`, `%x` and `%%`, as NSString formats them. */
function format(pattern: string, ...values: unknown[]): string {
  let next = 0
  return String(pattern).replace(
    /%(?:(\d+)\$)?([-+0 ]*)(\d*)(?:\.(\d+))?([sd@ifuxXc%])/g,
    (_match, position: string, flags: string, width: string, precision: string, kind: string) => {
      if (kind === '%') return '%'
      const value = values[position ? Number(position) - 1 : next++]
      const text = conversion(kind, value, precision)
      const signed = flags.includes('+') && Number(value) >= 0 && 'dif'.includes(kind) ? `+${text}` : text
      const length = Number(width || 0)
      if (flags.includes('-')) return signed.padEnd(length)
      return signed.padStart(length, flags.includes('0') ? '0' : ' ')
    },
  )
}

function conversion(kind: string, value: unknown, precision: string | undefined): string {
  switch (kind) {
    case 'd':
    case 'i':
    case 'u':
      return String(Math.trunc(Number(value)) || 0)
    case 'f':
      return Number(value).toFixed(precision ? Number(precision) : 6)
    case 'x':
      return Math.trunc(Number(value)).toString(16)
    case 'X':
      return Math.trunc(Number(value)).toString(16).toUpperCase()
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).charAt(0)
    default:
      return precision ? String(value).slice(0, Number(precision)) : String(value)
  }
}

/** What Titanium adds to `String`. https://titaniumsdk.com/api/global/string.html */
export const stringFormat = {
  format,
  formatDate: (date: Date, form?: unknown) =>
    new Intl.DateTimeFormat(locale(), { dateStyle: style(form), timeZone }).format(date),
  formatTime: (date: Date, form?: unknown) =>
    new Intl.DateTimeFormat(locale(), { timeStyle: style(form), timeZone }).format(date),
  formatDecimal: (value: number, place?: unknown) => new Intl.NumberFormat(locale(place)).format(value),
  formatCurrency: (value: number) =>
    new Intl.NumberFormat(locale(), { style: 'currency', currency: 'USD' }).format(value),
}
