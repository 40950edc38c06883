import { Locale } from '../../Locale.ts'
import { launch } from '../os.ts'
import { formatByPattern } from './decimalPattern.ts'
import { languageTag } from './locale.ts'

const STYLES = ['short', 'medium', 'long', 'full'] as const
type Style = (typeof STYLES)[number]

const { timezone: timeZone } = launch.platform
/** NSDateFormatter keeps the narrow space before AM that JavaScriptCore replaces: see locale.ts, which comes later. */
const { formatToParts } = Intl.DateTimeFormat.prototype

/** `%1$s` and `%s`, `%@`, `%d`, `%5.2f`, `%x` and `%%`, as NSString formats them. */
function format(pattern: string, ...values: unknown[]): string {
  let next = 0
  return String(pattern).replace(
    /%(?:(\d+)\$)?([-+0 ]*)(\d*)(?:\.(\d+))?([sd@ifuxXc%])/g,
    (_match, position: string, flags: string, width: string, precision: string, kind: string) => {
      if (kind === '%') return '%'
      const value = values[position ? Number(position) - 1 : next++]
      const bare = kind === 'd' && flags === '' && width === ''
      const text = bare ? rounded(Number(value)) : conversion(kind, value, precision)
      const signed = flags.includes('+') && Number(value) >= 0 && 'dif'.includes(kind) ? `+${text}` : text
      const length = Number(width || 0)
      if (flags.includes('-')) return signed.padEnd(length)
      return signed.padStart(length, flags.includes('0') ? '0' : ' ')
    },
  )
}

/** A bare `%d` is made `%1.0f` (KrollContext.m), which rounds a half to the even number. */
function rounded(value: number): string {
  const floor = Math.floor(value)
  const down = value - floor < 0.5 || (value - floor === 0.5 && floor % 2 === 0)
  return String((down ? floor : floor + 1) || 0)
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

function dateText(date: unknown, styles: Intl.DateTimeFormatOptions): string {
  if (!(date instanceof Date)) throw new TypeError('A date is formatted, nothing else')
  const formatter = new Intl.DateTimeFormat(languageTag, { ...styles, timeZone })
  const parts: Intl.DateTimeFormatPart[] = Reflect.apply(formatToParts, formatter, [date])
  return parts.map((part) => part.value).join('')
}

const styleOf = (name: unknown, among: readonly Style[]): Style =>
  among.find((each) => each === name) ?? 'short'

/** The text that holds a digit's place is a pattern, any other a locale. */
function formatDecimal(value: unknown, localeOrPattern?: unknown, pattern: unknown = undefined): string {
  const isPattern = typeof localeOrPattern === 'string' && /[0#.,]/.test(localeOrPattern)
  const tag = isPattern || !localeOrPattern ? languageTag : String(localeOrPattern).replaceAll('_', '-')
  const chosen = isPattern ? localeOrPattern : pattern
  if (typeof chosen === 'string') return formatByPattern(Number(value), chosen, tag)
  return new Intl.NumberFormat(tag).format(Number(value))
}

/** What Titanium adds to `String`. https://titaniumsdk.com/api/global/string.html */
const methods = {
  format,
  formatDate: (date: unknown, style?: unknown) => dateText(date, { dateStyle: styleOf(style, STYLES) }),
  formatTime: (date: unknown, style?: unknown) =>
    dateText(date, { timeStyle: styleOf(style, STYLES.slice(0, 3)) }),
  formatDecimal,
  formatCurrency: (value: unknown) => {
    const currency = Locale.getCurrencyCode(languageTag) ?? 'USD'
    return new Intl.NumberFormat(languageTag, { style: 'currency', currency }).format(Number(value))
  },
}

/** Each wants its arguments, is read-only and shows (KrollContext.m). */
export function installStringFormat(): void {
  for (const [name, method] of Object.entries(methods)) {
    const least = name === 'format' ? 2 : 1
    const value = (...args: unknown[]) => {
      if (args.length < least) throw 'invalid number of arguments'
      return Reflect.apply(method, String, args)
    }
    Object.defineProperty(String, name, { value, enumerable: true })
  }
}
