import { inWords, type Language, type Phrase } from './core/phrase.js'

// Made once: making it costs more than all else that a look at a download does.
const numbers = new Intl.NumberFormat(Ti.Locale.currentLocale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

const language: Language = {
  text: (key) => L(key),
  decimal: (value) => numbers.format(value),
}

/** A phrase in the language of the phone, as far as `app/i18n` has it. */
export function say(phrase: Phrase): string {
  return inWords(phrase, language)
}
