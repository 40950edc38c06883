import type { Font } from '../../wire/look/font.ts'
import { SIZES } from '../../wire/look/sizes.ts'
import { type AlertLayout, layOutAlert, MESSAGE, type Question, TITLE } from '../alert.ts'
import { middleBaseline, paintTitle, wrap } from './lines.ts'
import type { Pen, Size } from './pen.ts'

/** As `styles/dialogs.css` has it. */
const BLUR = 30
const font = (size: number, weight = 400): Font => ({ size, weight, italic: false, family: '' })

export function alertLayout(pen: Pen, question: Question, screen: Size, sheet: boolean): AlertLayout {
  return layOutAlert(question, screen, pen.look.metrics, sheet, (words, size, weight, room) =>
    wrap(pen, words, font(size, weight), room),
  )
}

/** A question of the app or of iOS, over everything, which grows dim. */
export function paintAlert(pen: Pen, question: Question, screen: Size, sheet = false): void {
  const layout = alertLayout(pen, question, screen, sheet)
  const { frame } = layout
  pen.fill(0, 0, screen.width, screen.height, '#0003')
  pen.at(frame.x, frame.y, () => {
    pen.clip(frame, SIZES.alertRadius)
    pen.frost({ ...frame, x: 0, y: 0 }, BLUR)
    pen.fill(0, 0, frame.width, frame.height, pen.shade('alert'))
    paintWords(pen, layout.title, TITLE, frame.width)
    paintWords(pen, layout.message, MESSAGE, frame.width)
    for (const [index, field] of layout.fields.entries())
      pen.at(field.x, field.y, () => paintField(pen, question.fields[index] ?? '', field))
    for (const [index, button] of layout.buttons.entries())
      pen.at(button.x, button.y, () => paintAnswer(pen, question, index, button))
  })
}

function paintWords(
  pen: Pen,
  lines: readonly { readonly text: string; readonly y: number }[],
  { size, line, weight }: typeof TITLE | typeof MESSAGE,
  width: number,
): void {
  const face = font(size, weight)
  for (const { text, y } of lines)
    pen.text(
      text,
      (width - pen.width(text, face)) / 2,
      y + middleBaseline(line, face),
      face,
      pen.shade('label'),
    )
}

function paintField(pen: Pen, hint: string, field: Size): void {
  pen.fill(0, 0, field.width, field.height, pen.shade('ground'), 7)
  pen.border(field, 0.5, pen.shade('separator'), 7)
  const room = { width: field.width - 16, height: field.height }
  pen.at(8, 0, () => paintTitle(pen, hint, room, font(MESSAGE.size), pen.shade('placeholder'), 'left'))
}

function paintAnswer(pen: Pen, question: Question, index: number, { width, height }: Size): void {
  pen.fill(0, 0, width, 0.5, pen.shade('separator'))
  if (question.buttons.length === 2 && index === 1) pen.fill(0, 0, 0.5, height, pen.shade('separator'))
  const color = pen.shade(index === question.destructive ? 'red' : 'tint')
  const face = font(TITLE.size, index === question.cancel ? 600 : 400)
  const room = { width: width - 16, height }
  pen.at(8, 0, () => paintTitle(pen, question.buttons[index] ?? '', room, face, color))
}
