import { type Font, fontOf } from '../../wire/look/font.ts'
import { piecesOf, type RunPiece } from '../../wire/look/runs.ts'
import type { TextLine, UiProperties, UiValue } from '../../wire/ui.ts'
import type { Pen } from './pen.ts'
import { number } from './values.ts'

/** The lines of an attributed string, piece by piece. */
export function paintRuns(
  pen: Pen,
  attributed: UiProperties,
  lines: readonly TextLine[],
  font: Font,
  color: string,
): void {
  const pieces = piecesOf(attributed, lines)
  for (const [index, { x, baseline }] of lines.entries()) {
    let left = x
    for (const piece of pieces[index] ?? []) left += paintPiece(pen, piece, left, baseline, font, color)
  }
}

function paintPiece(
  pen: Pen,
  { text, style }: RunPiece<UiValue>,
  x: number,
  line: number,
  usual: Font,
  color: string,
): number {
  const font = style.font === undefined ? usual : fontOf(style.font, 1, usual)
  const baseline = line - number(style.baselineOffset, 0)
  const ink = pen.color(style.color) || color
  const kern = number(style.kern, 0)
  const width = pen.width(text, font) + kern * text.length
  pen.fill(x, baseline - font.size, width, font.size * 1.25, pen.color(style.backgroundColor))
  if (kern === 0) pen.text(text, x, baseline, font, ink)
  else spaced(pen, text, x, baseline, font, ink, kern)
  const thickness = Math.max(1, font.size / 16)
  if (style.underline === true)
    pen.fill(x, baseline + font.size / 9, width, thickness, pen.color(style.underlineColor) || ink)
  if (style.strikethrough === true)
    pen.fill(x, baseline - font.size / 3.2, width, thickness, pen.color(style.strikethroughColor) || ink)
  return width
}

function spaced(
  pen: Pen,
  text: string,
  x: number,
  baseline: number,
  font: Font,
  ink: string,
  kern: number,
): void {
  let left = x
  for (const character of text) {
    pen.text(character, left, baseline, font, ink)
    left += pen.width(character, font) + kern
  }
}
