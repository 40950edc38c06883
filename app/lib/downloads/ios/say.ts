import { inWords, type Language, type Phrase } from '../core/words/phrase.js'

// Asked once: Intl costs more than all else that a look at a download does. Without a tag, for the phone's locale may
// be none that Intl takes, as th-TH@calendar=buddhist.
const decimalPoint = (0.5).toLocaleString().charAt(1)

const language: Language = {
  text: (key) => L(key),
  decimal: (value) => value.toFixed(1).replace('.', decimalPoint),
}

/** A phrase in the language of the phone, as far as `app/i18n` has it. */
export function say(phrase: Phrase): string {
  return inWords(phrase, language)
}
