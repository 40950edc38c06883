import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { buildProject, InstallError } from '../../src/index.ts'
import { parseStrings } from '../../src/wire/stringsFile.ts'
import { classicApp } from '../helpers/classicApp.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function withTexts(t: TestContext, texts: readonly string[], file = 'strings.xml'): string {
  const project = classicApp(t, 'Ti.UI.createWindow().open();')
  const entries = texts.map((text, at) => `<string name="key${at}">${escaped(text)}</string>`)
  mkdirSync(join(project, 'i18n', 'en'), { recursive: true })
  writeFileSync(join(project, 'i18n', 'en', file), `<resources>${entries.join('')}</resources>`)
  return project
}

/** What a text of XML may hold, without backslash: `\` is an escape of .strings files, which the SDK leaves as it is. */
const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .filter((value) => value.trim() !== '' && /^[\x20-\x5b\x5d-\x7e\xa0-\ud7ff\ue000-\ufffd]*$/u.test(value))

test('every text reaches the phone as it is, with %@ in the place of %s', async (t) => {
  const texts = [...fc.sample(text, 200), 'a %s of "%s"', "it's", '100 %', 'say "yes"']
  const { app } = await buildProject(withTexts(t, texts))
  const strings = parseStrings(readFileSync(join(app, 'en.lproj', 'Localizable.strings'), 'utf8'))
  for (const [at, sent] of texts.entries())
    assert.equal(strings.get(`key${at}`), sent.replaceAll('%s', '%@'), JSON.stringify(sent))
})

test('app.xml names the app, and is no text of it', async (t) => {
  const project = classicApp(t, 'Ti.UI.createWindow().open();')
  mkdirSync(join(project, 'i18n', 'de'), { recursive: true })
  const names = '<resources><string name="appname">Bilder</string></resources>'
  writeFileSync(join(project, 'i18n', 'de', 'app.xml'), names)
  const { app } = await buildProject(project)
  const strings = parseStrings(readFileSync(join(app, 'de.lproj', 'InfoPlist.strings'), 'utf8'))
  assert.deepEqual([...strings], [['CFBundleDisplayName', 'Bilder']])
})

test('a text that breaks the file that iOS reads is refused by its name', async (t) => {
  await assert.rejects(buildProject(withTexts(t, ['fine', 'C:\\'])), (error) => {
    assert.ok(error instanceof InstallError)
    assert.match(error.message, /i18n\/en: the text "key1" breaks the file that iOS reads/)
    return true
  })
})

test('a file of texts that is not well-formed is refused by its line and column', async (t) => {
  const project = withTexts(t, ['fine'])
  writeFileSync(
    join(project, 'i18n', 'en', 'more.xml'),
    '<resources>\n  <string name="a">b & c</string></resources>',
  )
  await assert.rejects(buildProject(project), (error) => {
    assert.ok(error instanceof InstallError)
    assert.match(
      error.message,
      /more\.xml is not well-formed XML: line 2, column 22: a & must be written &amp;\.$/,
    )
    return true
  })
})

test('a .strings file that is damaged is refused by its line, and never hangs', () => {
  assert.throws(() => parseStrings('"a" = "b";\n"c" = "d"'), /line 2/)
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (content) => {
      try {
        parseStrings(content)
      } catch (error) {
        assert.ok(error instanceof SyntaxError)
      }
    }),
  )
})
