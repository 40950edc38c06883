import { readFileSync } from 'node:fs'
import { describe } from '../../app/lib/downloads/core/describe.ts'
import type { Pace } from '../../app/lib/downloads/core/pace.ts'
import { inWords, type Phrase } from '../../app/lib/downloads/core/phrase.ts'
import type { Transfer } from '../../app/lib/downloads/core/transfer.ts'

/** The texts of a language by key, from app/i18n. */
export function strings(language: string): Map<string, string> {
  const file = new URL(`../../../../../app/i18n/${language}/strings.xml`, import.meta.url)
  const entries = readFileSync(file, 'utf8').matchAll(/<string name="(\w+)">([^<]*)<\/string>/g)
  return new Map([...entries].map(([, key = '', text = '']) => [key, text.replaceAll('&amp;', '&')]))
}

const texts = strings('en')

/** A phrase as the app says it on an English phone. */
export function english(phrase: Phrase): string {
  return inWords(phrase, { text: (key) => texts.get(key) ?? key, decimal: (value) => value.toFixed(1) })
}

/** The status line that an English phone with a network shows. */
export function statusLine(transfer: Transfer, pace?: Pace, online = true): string {
  return english(describe(transfer, { online, ...(pace && { pace }) }))
}
