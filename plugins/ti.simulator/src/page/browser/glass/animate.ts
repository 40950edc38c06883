import type { JsonObject } from '../../../wire/json.ts'
import { number } from './values.ts'

const CURVES = ['ease-in-out', 'ease-in', 'ease-out', 'linear']

/** The next change of a view moves to its values: `view.animate()` sends them together with how to get there. */
export function animate(element: HTMLElement, { duration, delay, curve }: JsonObject): void {
  const ms = Math.max(0, number(duration, 0))
  const wait = Math.max(0, number(delay, 0))
  // UIView.AnimationOptions keeps the curve in the bits above 16: Ti.UI.ANIMATION_CURVE_*.
  const easing = CURVES[number(curve, 0) >> 16] ?? 'ease-in-out'
  element.style.transition = `all ${ms}ms ${easing} ${wait}ms`
  // What was set before this must be drawn, or there is nothing to move from.
  void element.offsetWidth
  setTimeout(() => {
    element.style.transition = ''
  }, ms + wait)
}
