import type { Size } from '../extents.ts'
import { breaksOf, graphemeEnds } from './breaks.ts'
import type { Styled } from './styled.ts'
import { textWidth } from './typeface.ts'

/** A piece of a text that stands on one line. */
export interface Line {
  readonly text: string
  readonly width: number
}

/** How a text is cut that does not fit: NSLineBreakMode, which `ellipsize` takes. */
export const CUT = { words: 0, characters: 1, clip: 2, start: 3, end: 4, middle: 5 } as const

/** Measures are sums of fractions: a text fits where it is not wider by more than this. */
const EPSILON = 0.001
const DOTS = '…'

/** The size of a text in lines of at most this width. */
export function linesSize(text: Styled, width: number, mostLines: number): Size {
  const lines = breakLines(text, width, mostLines)
  return {
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: lines.length * text.lineHeight,
  }
}

/** The lines of a text; what goes beyond the last one is cut there. A text of nothing has none. */
export function breakLines(text: Styled, width: number, mostLines = Infinity, cut: number = CUT.end): Line[] {
  if (text.text === '') return []
  const pieces = paragraphs(text.text).flatMap(({ from, to }) => wrapped(text, from, to, width))
  const shown = pieces.slice(0, mostLines)
  const last = shown.at(-1)
  if (!last || pieces.length <= mostLines) return shown.map((piece) => lineOf(text, piece))
  const rest = { from: last.from, to: endOfParagraph(text.text, last.from) }
  return [
    ...shown.slice(0, -1).map((piece) => lineOf(text, piece)),
    cutLine(text, rest, width, cut, rest.to < text.text.length),
  ]
}

interface Piece {
  readonly from: number
  readonly to: number
}

const END_OF_PARAGRAPH = /\r\n|[\n\r\u2028\u2029]/g

function paragraphs(text: string): Piece[] {
  if (text.search(END_OF_PARAGRAPH) < 0) return [{ from: 0, to: text.length }]
  const pieces: Piece[] = []
  let from = 0
  for (const { index, 0: mark } of text.matchAll(END_OF_PARAGRAPH)) {
    pieces.push({ from, to: index })
    from = index + mark.length
  }
  return [...pieces, { from, to: text.length }]
}

function endOfParagraph(text: string, from: number): number {
  const end = text.slice(from).search(/[\n\r\u2028\u2029]/)
  return end < 0 ? text.length : from + end
}

/** As many words as fit on each line; a word that is longer than a line goes on in the next one. Spaces at an end hang over. */
function wrapped(text: Styled, from: number, to: number, width: number): Piece[] {
  const most = width + EPSILON
  if (width === Number.POSITIVE_INFINITY || text.width(from, to) <= most) return [{ from, to }]
  const pieces: Piece[] = []
  let start = from
  let end = from
  /** Of the line so far, with the spaces at its end. */
  let used = 0
  for (const position of breaksOf(text.text.slice(from, to))) {
    const at = from + position
    const solid = withoutSpaces(text.text, end, at)
    const word = text.width(end, solid)
    if (end > start && used + word > most) {
      pieces.push({ from: start, to: end })
      start = end
      used = 0
    }
    let rest = word
    while (start === end && rest > most && solid - start > 1) {
      const split = longestThatFits(text, start, solid, most)
      pieces.push({ from: start, to: split })
      start = end = split
      rest = text.width(split, solid)
    }
    used += rest + text.width(solid, at)
    end = at
  }
  return [...pieces, { from: start, to }]
}

function longestThatFits(text: Styled, from: number, to: number, most: number): number {
  const ends = graphemeEnds(text.text.slice(from, to))
  const found = ends.findLastIndex((end) => text.width(from, from + end) <= most)
  return from + (ends[Math.max(0, found)] ?? to - from)
}

function withoutSpaces(text: string, from: number, to: number): number {
  let end = to
  while (end > from && text[end - 1] === ' ') end -= 1
  return end
}

function lineOf(text: Styled, { from, to }: Piece): Line {
  const end = withoutSpaces(text.text, from, to)
  return { text: text.text.slice(from, end), width: text.width(from, end) }
}

/** A line with dots where it was cut; where it is clipped, and between words or characters, as much as fits without. */
function cutLine(text: Styled, { from, to }: Piece, width: number, cut: number, goesOn: boolean): Line {
  const all = lineOf(text, { from, to })
  if (all.width <= width + EPSILON && !goesOn) return all
  if (cut === CUT.clip) return all
  if (cut === CUT.words || cut === CUT.characters) {
    const [first = { from, to }] = wrapped(text, from, to, width)
    return lineOf(text, first)
  }
  const dots = textWidth(DOTS, text.font)
  const room = Math.max(0, width - dots)
  const ends = [0, ...graphemeEnds(text.text.slice(from, to))]
  const head = (most: number) => from + (ends.findLast((end) => text.width(from, from + end) <= most) ?? 0)
  const tail = (most: number) => from + (ends.find((end) => text.width(from + end, to) <= most) ?? to - from)
  const left = cut === CUT.start ? from : head(cut === CUT.middle ? room / 2 : room)
  const right = cut === CUT.end ? to : tail(cut === CUT.middle ? room - text.width(from, left) : room)
  const begin = cut === CUT.end ? text.text.slice(from, left).trimEnd() : text.text.slice(from, left)
  const cutText = `${begin}${DOTS}${text.text.slice(right, to)}`
  return { text: cutText, width: text.width(from, from + begin.length) + dots + text.width(right, to) }
}
