import type { Paint } from '../paint.ts'

/** `Ti.UI.iOS.BLUR_EFFECT_STYLE_*`, by number: those that are light or dark whatever the phone is. */
const LIGHT = [0, 1, 11, 12, 13, 14, 15]
const DARK = [2, 16, 17, 18, 19, 20]

/** What lies beneath shines through; that it is blurred, only the page shows. */
export const paintBlurView: Paint = (pen, view, { width, height }, inside) => {
  const effect = Number(view.properties.effect ?? -1)
  const own = LIGHT.includes(effect) ? '#ffffffb3' : DARK.includes(effect) ? '#1c1c1eb3' : ''
  pen.fill(0, 0, width, height, own || pen.shade('bar'))
  inside()
}
