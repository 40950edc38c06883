import { SIZES } from '../../../wire/look/sizes.ts'
import { isRecord, type ScreenView } from '../../view.ts'
import { paintLines, paintTitle } from '../lines.ts'
import type { Paint } from '../paint.ts'
import type { Pen } from '../pen.ts'
import { paintPicture, pictureSize } from '../picture.ts'
import { paintRuns } from '../runs.ts'
import { fontFor, words } from '../values.ts'

export const paintButton: Paint = (pen, view, size, inside) => {
  const { attributedString, title, image } = view.properties
  const color = titleColor(pen, view)
  const font = fontFor(pen, view)
  const lines = view.placement?.lines
  const left = lines?.length ? Math.min(...lines.map(({ x }) => x)) : undefined
  const natural = pictureSize(pen, image)
  if (natural) {
    const share = Math.min(1, size.width / natural.width, size.height / natural.height)
    const width = natural.width * share
    const height = natural.height * share
    const x = left === undefined ? (size.width - width) / 2 : left - SIZES.buttonGap - width
    pen.at(x, (size.height - height) / 2, () => paintPicture(pen, image, { width, height }, 'contain', color))
  }
  if (lines && attributedString && isRecord(attributedString))
    paintRuns(pen, attributedString, lines, font, color)
  else if (lines) paintLines(pen, lines, font, color)
  else paintTitle(pen, words(title), size, font, color)
  inside()
}

export function titleColor(pen: Pen, { properties }: ScreenView): string {
  const { enabled, disabledColor, color, tintColor } = properties
  if (enabled === false) return pen.color(disabledColor) || pen.shade('placeholder')
  return pen.color(color) || pen.color(tintColor) || pen.shade('tint')
}
