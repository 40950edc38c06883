import { ASCENT, type Font } from '../../../wire/look/font.ts'
import { htmlWords } from '../../htmlWords.ts'
import { lineHeight, wrap } from '../lines.ts'
import type { Paint } from '../paint.ts'
import { words } from '../values.ts'

const FONT: Font = { size: 16, weight: 400, italic: false, family: '' }
const MARGIN = 8

/** A browser draws a document; a screenshot has its words alone, on the ground that a document has. */
export const paintWebView: Paint = (pen, view, { width, height }) => {
  const { document, backgroundColor } = view.properties
  pen.fill(0, 0, width, height, pen.color(backgroundColor) || '#fff')
  for (const [index, line] of wrap(pen, htmlWords(words(document)), FONT, width - 2 * MARGIN).entries()) {
    const baseline = MARGIN + index * lineHeight(FONT) + ASCENT * FONT.size
    if (baseline > height) break
    pen.text(line, MARGIN, baseline, FONT, '#000')
  }
}
