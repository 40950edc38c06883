import { inWords, type Language, type Phrase } from '/downloads/core/phrase'

const language: Language = {
  text: (key) => L(key),
  decimal: (value) =>
    value.toLocaleString(Ti.Locale.currentLocale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
}

/** A phrase in the language of the phone, as far as `app/i18n` has it. */
export function say(phrase: Phrase): string {
  return inWords(phrase, language)
}
