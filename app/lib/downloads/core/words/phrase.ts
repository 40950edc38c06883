/** Something to tell the user, before it is put into a language: on iOS `say` does that, with `app/i18n`. */
export interface Phrase {
  /** Name of a text in `app/i18n/<language>/`. */
  readonly key: string
  /** The values for the places that are marked `%s` in that text, in order. */
  readonly values: readonly Value[]
}

/**
 * `bytes` is shown as kB or MB and `decimal` with one digit after the point, both in the numbers of the language; `seconds`
 * as s, min or h, which are the same in every language; `date`, in milliseconds since 1970, as the region writes day and
 * time. A phrase within a phrase is told in its place.
 */
export type Value =
  | string
  | number
  | { readonly bytes: number }
  | { readonly decimal: number }
  | { readonly seconds: number }
  | { readonly date: number }
  | Phrase

/** The text of this key in `app/i18n`, with these values in the places of its `%s`. */
export function phrase(key: string, ...values: readonly Value[]): Phrase {
  return { key, values }
}

/** What puts phrases into words. */
export interface Language {
  /** The text of this key. */
  text(key: string): string
  /** A number with one digit after the decimal point. */
  decimal(value: number): string
  /** Day and time in the short form of the region; `at` is in milliseconds since 1970. */
  date(at: number): string
}

/** The phrase in words. The SDK's build for iOS turns every `%s` of `i18n` into `%@`, and `L()` does not turn it back. */
export function inWords({ key, values }: Phrase, language: Language): string {
  const parts = language.text(key).split(/%[s@]/)
  let words = ''
  for (let at = 0; at < parts.length; at++)
    words += (at > 0 ? inWord(values[at - 1] ?? '', language) : '') + parts[at]
  return words
}

function inWord(value: Value, language: Language): string {
  if (typeof value !== 'object') return String(value)
  if ('key' in value) return inWords(value, language)
  if ('decimal' in value) return language.decimal(value.decimal)
  if ('seconds' in value) return inUnits(value.seconds)
  if ('date' in value) return language.date(value.date)
  const { bytes } = value
  return bytes < 100_000
    ? inUnit(language.decimal(bytes / 1000), 'kB')
    : inUnit(language.decimal(bytes / 1_000_000), 'MB')
}

function inUnits(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (seconds < 60) return inUnit(seconds, 's')
  if (minutes < 60) return inUnit(minutes, 'min')
  const rest = minutes % 60
  const hours = inUnit(Math.floor(minutes / 60), 'h')
  return rest > 0 ? `${hours} ${inUnit(rest, 'min')}` : hours
}

/** A no-break space keeps a number and its unit on one line. */
function inUnit(count: number | string, unit: string): string {
  return `${count}\u00a0${unit}`
}
