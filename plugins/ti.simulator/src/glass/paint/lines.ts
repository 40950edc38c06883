import { ASCENT, DESCENT, type Font, LINE_HEIGHT } from '../../wire/look/font.ts'
import type { TextLine } from '../../wire/ui.ts'
import type { Pen, Size } from './pen.ts'
import { aligned } from './values.ts'

export function paintLines(pen: Pen, lines: readonly TextLine[], font: Font, color: string): void {
  for (const { text, x, baseline, size = font.size } of lines)
    pen.text(text, x, baseline, { ...font, size }, color)
}

/** Where the baseline of one line of text lies that stands in the middle of such a height. */
export function middleBaseline(height: number, { size }: Font): number {
  return height / 2 + ((ASCENT - DESCENT) / 2) * size
}

/** One line in the middle of a box; it ends in dots where it has no room. */
export function paintTitle(
  pen: Pen,
  words: string,
  box: Size,
  font: Font,
  color: string,
  align: 'left' | 'center' | 'right' = 'center',
): void {
  const text = cut(pen, words, font, box.width)
  pen.text(
    text,
    aligned(box.width, pen.width(text, font), align),
    middleBaseline(box.height, font),
    font,
    color,
  )
}

export function cut(pen: Pen, words: string, font: Font, room: number): string {
  if (pen.width(words, font) <= room + 0.01) return words
  let end = words.length
  while (end > 0 && pen.width(`${words.slice(0, end).trimEnd()}…`, font) > room) end -= 1
  return `${words.slice(0, end).trimEnd()}…`
}

/** Words of iOS' own, such as those of an alert, in lines of at most this width. */
export function wrap(pen: Pen, words: string, font: Font, room: number): string[] {
  return words.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line === '' || pen.width(longer, font) <= room) line = longer
      else {
        lines.push(line)
        line = word
      }
    }
    return [...lines, line].flatMap((each) => broken(pen, each, font, room))
  })
}

/** A word that is longer than a line goes on in the next one. */
function broken(pen: Pen, line: string, font: Font, room: number): string[] {
  if (pen.width(line, font) <= room) return [line]
  let end = line.length - 1
  while (end > 1 && pen.width(line.slice(0, end), font) > room) end -= 1
  return [line.slice(0, end), ...broken(pen, line.slice(end), font, room)]
}

/** The height of a line of text by itself. */
export function lineHeight({ size }: Font): number {
  return LINE_HEIGHT * size
}
