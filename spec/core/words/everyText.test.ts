import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { inWords, phrase } from '../../../app/lib/downloads/core/words/phrase.ts'

/** From `spec/dist/core/spec/core/words`. */
const I18N = fileURLToPath(new URL('../../../../../../app/i18n', import.meta.url))

/** Every text of every language. */
const texts = readdirSync(I18N).flatMap((language) =>
  readdirSync(join(I18N, language)).flatMap((file) =>
    Array.from(
      readFileSync(join(I18N, language, file), 'utf8').matchAll(/<string name="(\w+)">([^<]*)</g),
      ([, key = '', text = '']) => ({ key: `${language}.${key}`, text }),
    ),
  ),
)

const inWordsOf = (text: string, values: readonly string[]): string =>
  inWords(phrase('any', ...values), { text: () => text, decimal: String, date: String })

test('every text of every language holds its values, as i18n has it and as the build for iOS leaves it', () => {
  assert.ok(texts.filter(({ text }) => text.includes('%s')).length > 40)
  for (const { key, text } of texts) {
    const parts = text.split('%s')
    const values = parts.slice(1).map((_, index) => `value ${index}`)
    const wanted = parts.map((part, index) => part + (values[index] ?? '')).join('')
    for (const left of [text, text.replaceAll('%s', '%@')]) {
      const words = inWordsOf(left, values)
      assert.equal(words, wanted, key)
      assert.doesNotMatch(words, /%[s@]/, key)
    }
  }
})

test('whatever the values are, a text holds them in their order, and no value takes the place of another', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(fc.oneof(fc.string(), fc.constantFrom('%s', '%@', '%', '$&')), { minLength: 5, maxLength: 5 }),
      ({ text }, values) => {
        const parts = text.split('%s')
        const wanted = parts.map((part, index) => (index > 0 ? values[index - 1] : '') + part).join('')
        assert.equal(inWordsOf(text, values), wanted)
        assert.equal(inWordsOf(text.replaceAll('%s', '%@'), values), wanted)
      },
    ),
  )
})
