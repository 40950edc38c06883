import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { type Colour, distance } from './colour.ts'
import type { Bitmap } from './glaze.ts'
import { columns, flatRadius, rows } from './layout.ts'
import { Panes } from './panes.ts'
import { type PictureName, pictureNames, scenes } from './scenes.ts'

export interface Grid {
  readonly columns: number
  readonly rows: number
  /** Row by row from the top, each row from the left. */
  readonly colours: readonly Colour[]
}

/** How far, by default, a sampled colour may be from the known one: JPEG and scaling move it by less than 10. */
const tolerance = 40

/** The colours that the picture has around the middle of each cell of its grid. */
export function grid(name: PictureName): Grid {
  const panes = new Panes(scenes[name])
  return {
    columns,
    rows,
    colours: middles().map(([x, y]) => panes.colourOf(panes.paneAt(x / columns, y / columns))),
  }
}

/**
 * The colours that a picture shows where the grid has its cells, each the mean of a small square.
 * @param picture a PNG's or JPEG's bytes, or pixels, such as a canvas' `ImageData`; of any size, the whole picture
 * @throws {Error} when the bytes are neither PNG nor JPEG, or do not decode
 */
export function sampleGrid(picture: Uint8Array | Bitmap): Colour[] {
  const { width, height, data } = picture instanceof Uint8Array ? decode(picture) : picture
  const half = flatRadius * columns * 0.5
  return middles().map(([x, y]) => {
    const sum = [0, 0, 0] as [number, number, number]
    let count = 0
    for (let row = from(y - half, rows, height); row <= from(y + half, rows, height); row++) {
      for (let column = from(x - half, columns, width); column <= from(x + half, columns, width); column++) {
        const at = (row * width + column) * 4
        for (const channel of [0, 1, 2] as const) sum[channel] += data[at + channel] ?? 0
        count++
      }
    }
    return [sum[0] / count, sum[1] / count, sum[2] / count]
  })
}

/** How far two grids are apart: the distance in RGB (0 to 441) of the two cells that differ most. */
export function gridDistance(a: readonly Colour[], b: readonly Colour[]): number {
  if (a.length !== b.length)
    throw new RangeError(`Grids of ${a.length} and ${b.length} cells cannot be compared.`)
  return Math.max(...a.map((colour, i) => distance(colour, b[i] ?? colour)))
}

export function matchesPicture(name: PictureName, colours: readonly Colour[], within = tolerance): boolean {
  return gridDistance(grid(name).colours, colours) <= within
}

/** Which of the demo pictures shows these colours, if any. */
export function recognise(colours: readonly Colour[], within = tolerance): PictureName | undefined {
  return pictureNames.find((name) => matchesPicture(name, colours, within))
}

function middles(): [x: number, y: number][] {
  return Array.from({ length: columns * rows }, (_, i) => [
    (i % columns) + 0.5,
    Math.floor(i / columns) + 0.5,
  ])
}

function from(place: number, cells: number, pixels: number): number {
  return Math.floor((place / cells) * pixels)
}

function decode(bytes: Uint8Array): Bitmap {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (buffer.subarray(1, 4).toString('latin1') === 'PNG') return PNG.sync.read(buffer)
  if (buffer[0] === 0xff && buffer[1] === 0xd8) return jpeg.decode(buffer, { useTArray: true })
  throw new Error('Only PNG and JPEG pictures can be sampled; these bytes are neither.')
}
