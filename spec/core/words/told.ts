import type { Transfer } from '../../../app/lib/downloads/core/transfer/transfer.ts'
import { describe } from '../../../app/lib/downloads/core/words/describe.ts'
import type { Pace } from '../../../app/lib/downloads/core/words/pace.ts'
import { inWords, type Phrase } from '../../../app/lib/downloads/core/words/phrase.ts'

/** A phrase in no language: its key, and its values in their order. */
export function told(phrase: Phrase): string {
  const places = phrase.values.map(() => ' %s').join('')
  return inWords(phrase, {
    text: (key) => (key === phrase.key ? key + places : `${key} %s`),
    decimal: (value) => value.toFixed(1),
    date: (at) => new Date(at).toISOString(),
  })
    .replaceAll('\u00a0', ' ')
    .trim()
}

/** The status line of a phone with a network. */
export function statusLine(transfer: Transfer, pace?: Pace, online = true): string {
  return told(describe(transfer, { online, pace }))
}
