import type { Transfer } from '../../../app/lib/downloads/core/transfer/transfer.ts'
import { describe } from '../../../app/lib/downloads/core/words/describe.ts'
import type { Pace } from '../../../app/lib/downloads/core/words/pace.ts'
import { inWords, type Phrase, phrase, type Value } from '../../../app/lib/downloads/core/words/phrase.ts'

/** A phrase in no language: its key, and its values in their order, those of a phrase within it too. */
export function told({ key, values }: Phrase): string {
  return [key, ...values.map(toldValue)].join(' ').replaceAll('\u00a0', ' ')
}

function toldValue(value: Value): string {
  if (typeof value === 'object' && 'key' in value) return told(value)
  return inWords(phrase('', value), {
    text: () => '%s',
    decimal: (number) => number.toFixed(1),
    date: (at) => new Date(at).toISOString(),
  })
}

/** The status line of a phone with a network. */
export function statusLine(transfer: Transfer, pace?: Pace, online = true): string {
  return told(describe(transfer, { online, pace }))
}
