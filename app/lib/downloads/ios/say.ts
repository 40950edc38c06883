import { inWords, type Language, type Phrase } from '../core/words/phrase.js'

// No call of Intl names a language, because Intl refuses some locales of iOS, such as th-TH@calendar=buddhist.
// The decimal point is looked up once, because Intl takes more time than everything else in the drawing of a download.
const decimalPoint = (0.5).toLocaleString().charAt(1)
const DAY_AND_TIME = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const

const language: Language = {
  text: (key) => L(key),
  decimal: (value) => value.toFixed(1).replace('.', decimalPoint),
  date: (at) => new Date(at).toLocaleString(undefined, DAY_AND_TIME),
}

/** A phrase in the language of the phone, as far as `app/i18n` has it. */
export function say(phrase: Phrase): string {
  return inWords(phrase, language)
}
