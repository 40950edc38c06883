import { PNG } from 'pngjs'
import { type Colour, type Gradient, gradient, type Hex } from '#demo/images/colour.js'
import type { Point, Shape } from './shapes.ts'

export interface Layer {
  readonly shape: Shape
  /** One colour, or colours from the top to the bottom of `span`. */
  readonly paint: Hex | Gradient
  /** From where to where a gradient runs, in the units of the drawing; the whole height by default. */
  readonly span?: readonly [top: number, bottom: number]
  /** 0 to 1; 1 by default. */
  readonly opacity?: number
  /** How wide the edge fades, in the units of the drawing: a shadow. Sharp by default. */
  readonly blur?: number
}

export interface Drawing {
  /** What is seen, in units of the drawing's own; a picture of it may have any size in pixels. */
  readonly width: number
  readonly height: number
  /** The place in the upper left corner; [0, 0] by default. */
  readonly origin?: Point
  /** From the back to the front. */
  readonly layers: readonly Layer[]
}

const isGradient = (paint: Hex | Gradient): paint is Gradient => typeof paint !== 'string'

/** Pixels a side. */
const BLOCK = 16

/** @param scale pixels a unit */
export function draw({ width, height, origin = [0, 0], layers }: Drawing, scale: number): PNG {
  const png = new PNG({ width: Math.round(width * scale), height: Math.round(height * scale) })
  const whole = [origin[1], origin[1] + height] as const
  for (const layer of layers) paint(png, layer, scale, origin, layer.span ?? whole)
  return png
}

function paint(
  png: PNG,
  { shape, paint, opacity = 1, blur = 0 }: Layer,
  scale: number,
  [left, top]: Point,
  [first, last]: readonly [number, number],
): void {
  const soft = Math.max(blur, 1 / scale)
  // No place of a block is farther than this from its middle, nor can the distance to the edge differ by more.
  const reach = BLOCK / scale + soft
  const stops: Gradient = isGradient(paint) ? paint : [paint]
  const colours = Array.from({ length: png.height }, (_, row) =>
    gradient(stops, (top + (row + 0.5) / scale - first) / (last - first)),
  )
  for (const [column, row] of blocks(png)) {
    const middle = shape(left + (column + BLOCK / 2) / scale, top + (row + BLOCK / 2) / scale)
    if (middle > reach) continue
    for (let y = row; y < Math.min(row + BLOCK, png.height); y++) {
      for (let x = column; x < Math.min(column + BLOCK, png.width); x++) {
        const distance = middle < -reach ? middle : shape(left + (x + 0.5) / scale, top + (y + 0.5) / scale)
        const cover = Math.min(Math.max(0.5 - distance / soft, 0), 1) * opacity
        if (cover > 0) lay(png.data, (y * png.width + x) * 4, colours[y] ?? [0, 0, 0], cover)
      }
    }
  }
}

function* blocks({ width, height }: PNG): Generator<Point> {
  for (let row = 0; row < height; row += BLOCK)
    for (let column = 0; column < width; column += BLOCK) yield [column, row]
}

/** Lays a colour over a pixel. @see https://www.w3.org/TR/compositing-1/#porterduffcompositingoperators_srcover */
function lay(data: Buffer, at: number, colour: Colour, cover: number): void {
  const below = ((data[at + 3] ?? 0) / 255) * (1 - cover)
  const alpha = cover + below
  for (const channel of [0, 1, 2] as const)
    data[at + channel] = Math.round((colour[channel] * cover + (data[at + channel] ?? 0) * below) / alpha)
  data[at + 3] = Math.round(alpha * 255)
}
