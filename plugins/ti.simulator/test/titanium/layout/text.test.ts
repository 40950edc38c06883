import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nodePackage } from '../../../src/titanium/kernel/nodePackage.ts'
import { breaksOf } from '../../../src/titanium/layout/text/breaks.ts'
import { breakLines, CUT } from '../../../src/titanium/layout/text/lines.ts'
import { Styled } from '../../../src/titanium/layout/text/styled.ts'
import { textWidth } from '../../../src/titanium/layout/text/typeface.ts'
import { fontOf, LINE_HEIGHT } from '../../../src/wire/look/font.ts'

interface Breaker {
  nextBreak(): { readonly position: number } | null
}

const LineBreaker = nodePackage<new (text: string) => Breaker>('linebreak')
const FONT = fontOf({})
const BOLD = fontOf({ fontWeight: 'bold' })
const styled = (text: string) => new Styled(text, FONT)
const lines = (text: string, width: number, most?: number, cut?: number) =>
  breakLines(styled(text), width, most, cut).map((line) => line.text)

test('a text is as wide as its letters are in its font', () => {
  const width = textWidth('Hello world', FONT)
  ok(width > 80 && width < 100, String(width))
  ok(textWidth('Hello world', BOLD) > width)
  equal(textWidth('Hello world', { ...FONT, size: 34 }).toFixed(2), (2 * width).toFixed(2))
  equal(textWidth('', FONT), 0)
  ok(textWidth('Привет Ελλάδα Việt', FONT) > 0)
})

test('a text style is all of a font', () => {
  const title = { textStyle: 'UICTFontTextStyleTitle1', fontSize: 10, fontWeight: 'bold' }
  deepEqual(fontOf(title), { size: 28, weight: 400, italic: false, family: '' })
  equal(fontOf({ textStyle: 'UICTFontTextStyleHeadline' }).weight, 600)
  equal(fontOf({ textStyle: 'none', fontSize: 10 }).size, 10)
})

test('what the font lacks is as wide as it is high, or a little more than half of it', () => {
  equal(textWidth('日本', FONT), 34)
  equal(textWidth('👍', FONT), 17)
  equal(textWidth('ไ', FONT), 0.6 * 17)
  equal(textWidth('\u200d\ufe0f', { ...FONT, size: 10 }), 0)
})

test('lines end between words, and a word that is longer than a line goes on in the next', () => {
  deepEqual(lines('one two three', 70), ['one two', 'three'])
  deepEqual(lines('one  two', 40), ['one', 'two'])
  deepEqual(lines('a\nb\r\n\nc', 100), ['a', 'b', '', 'c'])
  deepEqual(lines('well-known and/or', 54), ['well-', 'known', 'and/or'])
  deepEqual(lines('日本語テキスト', 52), ['日本語', 'テキス', 'ト'])
  const long = lines('incomprehensibilities', 60)
  ok(long.length > 2)
  equal(long.join(''), 'incomprehensibilities')
  deepEqual(lines('', 100), [])
})

test('what goes beyond the last line is cut as the label says', () => {
  const text = 'The quick brown fox jumps'
  deepEqual(lines(text, 100, 1, CUT.end), ['The quick…'])
  deepEqual(lines(text, 100, 1, CUT.start), ['… fox jumps'])
  deepEqual(lines(text, 100, 1, CUT.middle), ['The …jumps'])
  deepEqual(lines(text, 90, 1, CUT.words), ['The quick'])
  deepEqual(lines(text, 90, 1, CUT.clip), [text])
  deepEqual(lines(text, 100, 2, CUT.end), ['The quick', 'brown fox…'])
  deepEqual(lines('one\ntwo', 90, 1), ['one…'])
  deepEqual(lines('short', 90, 1), ['short'])
})

test('a part in another font has its own width, and the largest font makes the line', () => {
  const big = { ...FONT, size: 34 }
  const text = new Styled('Hello world', FONT, [{ from: 6, to: 11, font: big }])
  equal(text.width().toFixed(3), (textWidth('Hello ', FONT) + textWidth('world', big)).toFixed(3))
  equal(text.lineHeight, LINE_HEIGHT * 34)
  const spaced = new Styled('abc', FONT, [{ from: 0, to: 3, font: FONT, kern: 2 }])
  equal(spaced.width().toFixed(3), (textWidth('abc', FONT) + 6).toFixed(3))
})

test('no line is wider than the room, nothing of a text is lost, and measuring again gives the same', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijkWM-éß漢.'), minLength: 1, maxLength: 14 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 40, max: 300 }), (words, width) => {
      const text = words.join(' ')
      const found = breakLines(styled(text), width)
      for (const line of found) ok(line.width <= width + 0.01, `${line.text}: ${line.width} > ${width}`)
      equal(found.map((line) => line.text.replaceAll(' ', '')).join(''), text.replaceAll(' ', ''))
      deepEqual(breakLines(styled(text), width), found)
    }),
    { numRuns: 200 },
  )
})

test('plain texts are broken without the tables of UAX 14 where those would break them', () => {
  const word = fc.stringMatching(/^[a-zé]{1,6}([-/][a-z]{1,4})?[.,;:!?)]?$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      const text = words.join(' ')
      const breaker = new (LineBreaker())(text)
      const positions: number[] = []
      for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) positions.push(at.position)
      deepEqual(breaksOf(text), positions)
    }),
  )
})
