import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { readTexts } from '../../src/install/i18n/readTexts.ts'

const i18n: { load(folder: string): { en: { strings: Readonly<Record<string, string>> } } } = createRequire(
  import.meta.url,
)('node-titanium-sdk/lib/i18n')

const piece = fc.oneof(
  fc.constantFrom(
    '<!-- a -->',
    '<![CDATA[a < b]]>',
    '<b>c</b>',
    '<string name="x">y</string>',
    '&amp;',
    '\n ',
  ),
  fc.stringMatching(/^[\w \\"%'ä]{1,8}$/),
)
const entry = fc
  .tuple(
    fc.constantFrom('string', 'text'),
    fc.stringMatching(/^[a-z]{0,3}$/),
    fc.array(piece, { maxLength: 4 }),
  )
  .map(([tag, name, pieces]) => `<${tag} name="${name}">${pieces.join('')}</${tag}>`)
const file = fc
  .array(entry, { maxLength: 6 })
  .map((entries) => `<resources>\n${entries.join('\n')}\n</resources>`)

test('the texts of a file are those that node-titanium-sdk reads', (t) => {
  const project = mkdtempSync(join(tmpdir(), 'texts-'))
  t.after(() => rmSync(project, { recursive: true, force: true }))
  const path = join(project, 'i18n', 'en', 'strings.xml')
  mkdirSync(join(path, '..'), { recursive: true })
  fc.assert(
    fc.property(file, (xml) => {
      writeFileSync(path, xml)
      const read = readTexts(xml)
      assert.ok('texts' in read, xml)
      const named = read.texts.filter(({ name }) => name !== '').map(({ name, text }) => [name, text])
      assert.deepEqual(Object.fromEntries(named), { ...i18n.load(project).en.strings }, xml)
    }),
  )
})

test('a file that is cut off anywhere is not well-formed, and the place is in it', () => {
  const xml =
    '<?xml version="1.0"?>\n<resources>\n  <string name="a">b &amp; c</string><!-- d -->\n</resources>'
  for (let end = 0; end < xml.length; end++) {
    const cut = xml.slice(0, end)
    const read = readTexts(cut)
    assert.ok('what' in read, cut)
    const lines = cut.split('\n')
    assert.ok(read.line >= 1 && read.line <= lines.length, `${cut} ${read.line}`)
    assert.ok(
      read.column >= 1 && read.column <= (lines[read.line - 1] ?? '').length + 1,
      `${cut} ${read.column}`,
    )
  }
})
