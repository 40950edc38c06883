import type { Path2D } from '@napi-rs/canvas'
import { skia } from '../../wire/skia.ts'
import type { UiValue } from '../../wire/ui.ts'

/** Of all corners, or of each from the upper left one clockwise. */
export type Radius = number | readonly number[]

/** A rectangle with round corners. */
export function rounded(x: number, y: number, width: number, height: number, radius: Radius): Path2D {
  const path = new (skia().Path2D)()
  const most = Math.min(width, height) / 2
  const limited = (each: number) => Math.min(most, Math.max(0, each))
  path.roundRect(x, y, width, height, typeof radius === 'number' ? limited(radius) : radius.map(limited))
  return path
}

/** https://titaniumsdk.com/api/titanium/ui/view.html#borderradius: one for all corners, for two pairs of them, or for each. */
export function radiusOf(value: UiValue | undefined): Radius {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value.split(/\s+/).map((each) => Number.parseFloat(each) || 0)
  if (!Array.isArray(value)) return 0
  return value.map((each) => (typeof each === 'number' ? each : Number.parseFloat(String(each)) || 0))
}
