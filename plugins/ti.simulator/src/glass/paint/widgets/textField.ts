import { fieldInsets } from '../../../wire/look/fieldInsets.ts'
import { ASCENT } from '../../../wire/look/font.ts'
import { SIZES } from '../../../wire/look/sizes.ts'
import type { ScreenView } from '../../view.ts'
import { lineHeight, paintTitle, wrap } from '../lines.ts'
import type { Paint } from '../paint.ts'
import type { Pen, Size } from '../pen.ts'
import { aligned, alignment, fontFor, number, words } from '../values.ts'

/** `Ti.UI.INPUT_BORDERSTYLE_ROUNDED`. */
const ROUNDED = 3

/** A field of one line has its text in the middle, an area of many at its top. */
export const paintTextField: Paint = (pen, view, size, inside) => {
  const rounded = number(view.properties.borderStyle, 0) === ROUNDED
  if (rounded) {
    if (pen.color(view.properties.backgroundColor) === '')
      pen.fill(0, 0, size.width, size.height, pen.shade('cell'), SIZES.fieldRadius)
    pen.border(size, 0.5, pen.shade('separator'), SIZES.fieldRadius)
  }
  const { top, left, right } = fieldInsets(view.type, view.properties)
  const room = { width: size.width - left - right, height: size.height }
  pen.at(left, view.type === 'Ti.UI.TextArea' ? top : 0, () => paintContent(pen, view, room))
  inside()
}

function paintContent(pen: Pen, view: ScreenView, room: Size): void {
  const { color, hintTextColor, textAlign } = view.properties
  const value = shown(view)
  const text = value || words(view.properties.hintText)
  const ink = value
    ? pen.color(color) || pen.shade('label')
    : pen.color(hintTextColor) || pen.shade('placeholder')
  const font = fontFor(pen, view)
  const align = alignment(textAlign)
  if (view.type === 'Ti.UI.TextField') {
    paintTitle(pen, text, room, font, ink, align)
    return
  }
  for (const [index, line] of wrap(pen, text, font, room.width).entries()) {
    const left = aligned(room.width, pen.width(line, font), align)
    pen.text(line, left, index * lineHeight(font) + ASCENT * font.size, font, ink)
  }
}

function shown({ properties }: ScreenView): string {
  const value = words(properties.value)
  return properties.passwordMask === true ? value.replace(/./gsu, '•') : value
}
