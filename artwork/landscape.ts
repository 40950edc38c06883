import type { Gradient, Hex } from '#demo/images/colour.js'
import type { Layer } from './drawing.ts'
import { circle, intersection, type Point, polygon, type Shape } from './shapes.ts'

export interface Colours {
  readonly sky: Gradient
  readonly sun: Hex
  readonly far: Gradient
  readonly near: Gradient
}

/** What stands for a picture everywhere: a sun over two mountains, inside a frame. */
export function landscape(
  frame: Shape,
  { sky, sun, far, near }: Colours,
  [cx, cy]: Point,
  width: number,
  height: number,
): Layer[] {
  const at = (x: number, y: number): Point => [cx + (x - 0.5) * width, cy + (y - 0.5) * height]
  const span = [at(0, 0)[1], at(0, 1)[1]] as const
  const round = width / 40
  return [
    { shape: frame, paint: sky, span },
    { shape: intersection(frame, circle(at(0.29, 0.3), width * 0.09)), paint: sun },
    {
      shape: intersection(frame, polygon(round, at(0.34, 1.2), at(0.7, 0.36), at(1.2, 1.2))),
      paint: far,
      span,
    },
    {
      shape: intersection(frame, polygon(round, at(-0.3, 1.2), at(0.36, 0.56), at(0.86, 1.2))),
      paint: near,
      span,
    },
  ]
}
