import { ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { chromium } from 'playwright-core'
import { textWidth } from '../../src/titanium/layout/text/typeface.ts'
import { fontOf } from '../../src/wire/look/font.ts'

const { resolve } = createRequire(import.meta.url)
const executablePath = process.env.BROWSER_PATH ?? ''
/** A browser gives a width in 64ths of a point; Skia's has the fractions of a font's units. */
const TOLERANCE = 1 / 64 + 0.005

const LINES: readonly [text: string, font: object][] = [
  ['Hello, world. To AV. fi -> 1234567890', {}],
  ['The quick brown fox jumps over the lazy dog', { fontSize: 13 }],
  ['Download completed!', { fontSize: 34, fontWeight: 'bold' }],
  ['Semibold and italic', { fontWeight: 'semibold', fontStyle: 'italic' }],
  ['Größe, Ärger, façade, naïve', { fontSize: 17.5 }],
  ['Zażółć gęślą jaźń', {}],
  ['Привет, мир', {}],
  ['Γειά σου Κόσμε', {}],
]
const SCRIPTS = ['latin-ext', 'cyrillic', 'greek', 'latin']

/** CSS as the page has it: a file for each script, by the characters that it is for. */
function fontFaces(): string {
  const ranges: { readonly [script: string]: string } = JSON.parse(
    readFileSync(resolve('@fontsource/inter/unicode.json'), 'utf8'),
  )
  return SCRIPTS.flatMap((script) =>
    ['400-normal', '700-normal', '600-italic'].map((style) => {
      const [weight, slope] = style.split('-')
      const bytes = readFileSync(resolve(`@fontsource/inter/files/inter-${script}-${style}.woff2`))
      return `@font-face { font-family: Inter; font-weight: ${weight}; font-style: ${slope}; unicode-range: ${ranges[script]};
        src: url(data:font/woff2;base64,${bytes.toString('base64')}) }`
    }),
  ).join('\n')
}

test('texts are as wide as Chromium draws them with the same files', {
  skip: executablePath === '',
}, async (t) => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  t.after(() => browser.close())
  const page = await browser.newPage()
  const spans = LINES.map(([text, given]) => {
    const { size, weight, italic } = fontOf(given)
    const style = `font: ${italic ? 'italic' : 'normal'} ${weight} ${size}px Inter; white-space: pre`
    return `<div><span style="${style}">${text}</span></div>`
  })
  await page.setContent(`<style>${fontFaces()}</style>${spans.join('')}`)
  const widths: number[] = await page.evaluate(`(async () => {
    await document.fonts.ready
    return Array.from(document.querySelectorAll('span'), (span) => span.getBoundingClientRect().width)
  })()`)
  for (const [index, [text, given]] of LINES.entries()) {
    const own = textWidth(text, fontOf(given))
    const theirs = widths[index] ?? 0
    ok(Math.abs(own - theirs) <= TOLERANCE, `${text}: ${own} here, ${theirs} in the browser`)
  }
})
