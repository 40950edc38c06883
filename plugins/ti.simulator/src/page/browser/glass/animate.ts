import type { JsonObject } from '../../../wire/json.ts'
import { number } from './values.ts'

/** `Ti.UI.ANIMATION_CURVE_*`; UIView.AnimationOptions keeps the curve in the bits above 16. */
const CURVES = ['ease-in-out', 'ease-in', 'ease-out', 'linear']

/** Of the style of a view, what moves from one value to another. */
const MOVING = ['left', 'top', 'width', 'height', 'opacity', 'backgroundColor', 'color', 'transform'] as const

/** Remembers how a view looks now. The result, called once it looks otherwise, leads it there. */
export function leadFromHere(element: HTMLElement, animation: JsonObject): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return () => {}
  const before = lookOf(element)
  return () => element.animate([before, lookOf(element)], timing(animation))
}

/** https://titaniumsdk.com/api/titanium/ui/animation.html */
function timing({ duration, delay, curve, repeat, autoreverse }: JsonObject): KeyframeAnimationOptions {
  const back = autoreverse === true
  return {
    duration: Math.max(0, number(duration, 0)),
    delay: Math.max(0, number(delay, 0)),
    easing: CURVES[number(curve, 0) >> 16] ?? 'ease-in-out',
    iterations: Math.max(1, number(repeat, 1)) * (back ? 2 : 1),
    direction: back ? 'alternate' : 'normal',
    fill: 'backwards',
  }
}

function lookOf(element: HTMLElement): Keyframe {
  const style = getComputedStyle(element)
  return Object.fromEntries(MOVING.map((name) => [name, style[name]]))
}
