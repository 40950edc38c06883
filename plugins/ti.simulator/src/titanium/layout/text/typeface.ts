import type * as Skia from '@napi-rs/canvas'
import { appFonts } from '../../../wire/appFonts.ts'
import { FONT, type Font } from '../../../wire/look/font.ts'
import { fontFile } from '../../../wire/skia.ts'
import { nodePackage } from '../../kernel/nodePackage.ts'
import { scriptOf } from './script.ts'

const skia = nodePackage<typeof Skia>('@napi-rs/canvas')

/** Widths of words by their font: a text is measured again and again, and Skia takes 10 µs for a word. */
const widths = new Map<string, Map<string, number>>()
/** Beyond this the words of a font are forgotten: texts that an app makes up have no end. */
const MOST_WORDS = 20_000
/** What Inter has no glyph for is as wide as its font is high, as the signs of East Asia and emoji are, or a little more than half of it. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u
const NARROW_SHARE = 0.6
/** Marks and joiners have no width of their own. */
const WIDTHLESS = /^[\p{M}\p{Cf}\p{Cc}]$/u

let context: Skia.SKRSContext2D | undefined
let chosen = ''
const registered = new Set<string>()
let fontFolder: string | undefined
let ownNames: ReadonlySet<string> | undefined

/** The folder of the app's own fonts, which are known by the names of their families. */
export function useFontsOf(folder: string): void {
  fontFolder = folder
}

/** The width of a text on one line. It is that of its words and spaces: Inter kerns none of them with a space. */
export function textWidth(text: string, font: Font): number {
  const known = wordsOf(font)
  let width = 0
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from)
    const to = space === from ? from + 1 : space < 0 ? text.length : space
    width += wordWidth(text.slice(from, to), font, known)
    from = to
  }
  return width
}

function wordsOf(font: Font): Map<string, number> {
  const key = `${font.italic ? 'italic' : 'normal'} ${font.weight} ${font.size}px ${font.family}`
  const known = widths.get(key)
  if (known && known.size <= MOST_WORDS) return known
  const words = new Map<string, number>()
  widths.set(key, words)
  return words
}

function wordWidth(word: string, font: Font, known: Map<string, number>): number {
  const kept = known.get(word)
  if (kept !== undefined) return kept
  const width = ownFamily(font.family) ? skiaWidth(word, font, font.family) : interWidth(word, font)
  known.set(word, width)
  return width
}

/** Inter's glyphs are in a file for each script. */
function interWidth(word: string, font: Font): number {
  let width = 0
  let run = ''
  let script: string | null = null
  const end = () => {
    if (run !== '' && script !== null) width += skiaWidth(run, font, register(script, font))
    run = ''
  }
  for (const character of word) {
    const next = scriptOf(character.codePointAt(0) ?? 0)
    if (next !== script) end()
    script = next
    if (next === null) width += strangeWidth(character, font)
    else run += character
  }
  end()
  return width
}

/** The stated fallback for what Inter lacks. */
function strangeWidth(character: string, { size }: Font): number {
  if (WIDTHLESS.test(character)) return 0
  return WIDE.test(character) ? size : size * NARROW_SHARE
}

function skiaWidth(text: string, { size, weight, italic }: Font, family: string): number {
  context ??= skia().createCanvas(1, 1).getContext('2d')
  const next = `${italic ? 'italic' : 'normal'} ${weight} ${size}px "${family}"`
  if (next !== chosen) context.font = next
  chosen = next
  return context.measureText(text).width
}

/** Each file is a family of its own, since one and the same glyph may be in several. Skia keeps them for all threads. */
function register(script: string, { weight, italic }: Font): string {
  const style = italic ? 'italic' : 'normal'
  const family = `${FONT} ${script} ${weight}-${style}`
  if (registered.has(family)) return family
  registered.add(family)
  const { GlobalFonts } = skia()
  if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(fontFile(script, weight, style), family)
  return family
}

/** Whether the app has brought a font of this name with it. */
function ownFamily(family: string): boolean {
  if (family === '' || fontFolder === undefined) return false
  ownNames ??= registerOwn(fontFolder)
  return ownNames.has(family)
}

/** By all their names, for the screenshot too: Skia keeps them for all threads. */
function registerOwn(folder: string): ReadonlySet<string> {
  const fonts = appFonts(folder)
  for (const { file, names } of fonts)
    for (const name of names) skia().GlobalFonts.registerFromPath(file, name)
  return new Set(fonts.flatMap(({ names }) => names))
}
