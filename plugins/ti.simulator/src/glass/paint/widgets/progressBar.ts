import { SIZES } from '../../../wire/look/sizes.ts'
import type { ScreenView } from '../../view.ts'
import { lineHeight, paintTitle } from '../lines.ts'
import type { Paint } from '../paint.ts'
import { fontFor, number, words } from '../values.ts'

/** The message stands above the bar, in the middle of the view. */
export const paintProgressBar: Paint = (pen, view, { width, height }, inside) => {
  const { message, color, tintColor, trackTintColor } = view.properties
  const text = words(message)
  const font = fontFor(pen, view)
  const above = text === '' ? 0 : lineHeight(font) + SIZES.progressGap
  const track = SIZES.progressTrack
  const top = (height - above - track) / 2
  if (text !== '')
    pen.at(0, top, () =>
      paintTitle(
        pen,
        text,
        { width, height: lineHeight(font) },
        font,
        pen.color(color) || pen.shade('label'),
      ),
    )
  if (hasBar(view)) {
    pen.fill(0, top + above, width, track, pen.color(trackTintColor) || pen.shade('track'), track / 2)
    const done = width * shareOf(view)
    pen.fill(0, top + above, done, track, pen.color(tintColor) || pen.shade('tint'), track / 2)
  }
  inside()
}

/** The bar itself is made by the first of these (TiUIProgressBar.m). */
function hasBar({ properties }: ScreenView): boolean {
  return [properties.value, properties.tintColor, properties.trackTintColor].some(
    (value) => value !== undefined && value !== null,
  )
}

/** How much is done, of 1. */
export function shareOf({ properties }: ScreenView): number {
  const min = number(properties.min, 0)
  const share = (number(properties.value, min) - min) / (number(properties.max, 1) - min)
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0
}
