import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const app = fileURLToPath(new URL('../../app/', import.meta.url))

/** What the app says, and what the download service says: that is copied to other apps with its folder. */
const FILES = ['strings.xml', 'downloads.xml']

/** The texts of a language by key. */
function strings(language: string, files = FILES): Map<string, string> {
  const texts = files.map((name) => readFileSync(join(app, 'i18n', language, name), 'utf8')).join('')
  const entries = texts.matchAll(/<string name="(\w+)">([^<]*)<\/string>/g)
  return new Map([...entries].map(([, key = '', text = '']) => [key, text]))
}

const english = strings('en')

/** Sources of the app: what TypeScript and the views say. */
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|xml)$/.test(name) && !name.startsWith('i18n'))
  .map((name) => readFileSync(join(app, name), 'utf8'))

test('every text that the app asks for is there', () => {
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/\b(?:L|phrase)\('(\w+)'/g)].map(([, key = '']) => key),
  )
  assert.ok(asked.length > 30)
  assert.deepEqual(
    asked.filter((key) => !english.has(key)),
    [],
  )
})

test('the download service asks for the texts of downloads.xml, all of them and no other', () => {
  const service = readdirSync(join(app, 'lib/downloads'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(app, 'lib/downloads', name), 'utf8'))
    .join('\n')
  const asked = service.matchAll(/'((?:banner|cancelled|failure|format|origin|transfer)_\w+)'/g)
  const own = strings('en', ['downloads.xml'])
  assert.deepEqual([...new Set([...asked].map(([, key]) => key))].sort(), [...own.keys()].sort())
  assert.deepEqual(
    [...english.keys()].filter((key) => service.includes(`'${key}'`) && !own.has(key)),
    [],
  )
})

test('no text is kept that nothing asks for', () => {
  const unused = [...english.keys()].filter((key) => !sources.some((source) => source.includes(`'${key}'`)))
  assert.deepEqual(unused, [])
})

test('every language has every text, with as many places for values', () => {
  const places = (text = '') => text.match(/%s/g)?.length ?? 0
  const languages = readdirSync(join(app, 'i18n'))
  assert.ok(languages.length >= 2)
  for (const language of languages) {
    const texts = strings(language)
    assert.deepEqual([...texts.keys()].sort(), [...english.keys()].sort(), language)
    for (const [key, text] of english) {
      assert.equal(places(texts.get(key)), places(text), `${language}: ${key}`)
      assert.doesNotMatch(texts.get(key) ?? '', /\\/, `${language}: ${key} would show its backslash`)
      assert.ok(texts.get(key)?.trim(), `${language}: ${key} is empty`)
    }
  }
})

test('what iOS asks on behalf of the app is told in every language, in English as in tiapp.xml', () => {
  const tiapp = readFileSync(join(app, '../tiapp.xml'), 'utf8')
  const asked = tiapp.matchAll(/<key>(NS\w+UsageDescription)<\/key>\s*<string>([^<]*)<\/string>/g)
  const texts = new Map([...asked].map(([, key = '', text = '']) => [key, text]))
  assert.ok(texts.size > 0)
  assert.deepEqual(strings('en', ['app.xml']), texts)
  for (const language of readdirSync(join(app, 'i18n')).filter((name) => name !== 'en')) {
    const own = strings(language, ['app.xml'])
    assert.deepEqual([...own.keys()], [...texts.keys()], language)
    for (const [key, text] of own) assert.ok(text.trim() && text !== texts.get(key), `${language}: ${key}`)
  }
})

test('a view says nothing but what can be translated', () => {
  for (const source of sources.filter((source) => source.startsWith('<Alloy>')))
    for (const [, name, text] of source.matchAll(
      /\b(title|text|message|headerTitle|accessibilityLabel)="([^"]*)"/g,
    ))
      assert.match(text ?? '', /^L\('\w+'\)$/, name)
})
