import { drawn, type Picture } from './Picture.ts'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Edited = Picture | undefined

/** Stretched where the proportions differ. */
export function resized(picture: Picture, width: number, height: number): Edited {
  return drawn(Math.ceil(width), Math.ceil(height), picture.hasAlpha, (context) =>
    context.drawImage(picture.canvas, 0, 0, context.canvas.width, context.canvas.height),
  )
}

/** How the stored pixels lie in the upright image, by EXIF's orientation, for an upright image of this size. */
const STORED: { readonly [orientation: number]: (width: number, height: number) => Matrix } = {
  2: (width) => [-1, 0, 0, 1, width, 0],
  3: (width, height) => [-1, 0, 0, -1, width, height],
  4: (_width, height) => [1, 0, 0, -1, 0, height],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (width) => [0, -1, 1, 0, 0, width],
  7: (width, height) => [0, -1, -1, 0, height, width],
  8: (_width, height) => [0, 1, -1, 0, height, 0],
}
type Matrix = [number, number, number, number, number, number]

/** The pixels as the file has them, before EXIF's orientation turns them. */
function stored({ canvas, hasAlpha, orientation }: Picture): Edited {
  const { width, height } = canvas
  const turned = orientation >= 5
  return drawn(turned ? height : width, turned ? width : height, hasAlpha, (context) => {
    const matrix = STORED[orientation]?.(width, height)
    if (matrix) context.setTransform(...matrix)
    context.drawImage(canvas, 0, 0)
  })
}

/**
 * What of the picture is within whole pixels around the bounds. It does not look at EXIF's orientation: a turned photo is
 * cropped as it is stored, and stays turned (`UIImage+Resize.m`).
 */
export function cropped(picture: Picture, { x, y, width, height }: Bounds): Edited {
  const source = stored(picture)
  if (!source) return undefined
  const left = Math.max(0, Math.floor(x))
  const top = Math.max(0, Math.floor(y))
  const right = Math.min(source.canvas.width, Math.ceil(x + width))
  const bottom = Math.min(source.canvas.height, Math.ceil(y + height))
  return drawn(right - left, bottom - top, picture.hasAlpha, (context) =>
    context.drawImage(source.canvas, -left, -top),
  )
}

/** A square from the middle, and a clear border around it: it is `size` and twice the border wide. */
export function thumbnail(picture: Picture, size: number, border: number, radius: number): Edited {
  const ratio = Math.max(size / picture.canvas.width, size / picture.canvas.height)
  const filled = resized(picture, picture.canvas.width * ratio, picture.canvas.height * ratio)
  if (!filled) return undefined
  const x = Math.round((filled.canvas.width - size) / 2)
  const y = Math.round((filled.canvas.height - size) / 2)
  const square = cropped(filled, { x, y, width: size, height: size })
  return square && rounded(square, radius, border)
}

export function withAlpha({ canvas }: Picture): Edited {
  return drawn(canvas.width, canvas.height, true, (context) => context.drawImage(canvas, 0, 0))
}

/** Its corners are clear, and so is a border around it, by which it grows. */
export function rounded({ canvas }: Picture, radius: number, border: number): Edited {
  return drawn(canvas.width + 2 * border, canvas.height + 2 * border, true, (context) => {
    context.beginPath()
    context.roundRect(border, border, canvas.width, canvas.height, radius)
    context.clip()
    context.drawImage(canvas, border, border)
  })
}

export function bordered(picture: Picture, border: number): Edited {
  return rounded(picture, 0, border)
}
