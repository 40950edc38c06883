import type * as Skia from '@napi-rs/canvas'
import { nodePackage } from '../kernel/nodePackage.ts'
import { hasAlphaChannel } from './alpha.ts'
import { imageSize } from './imageSize.ts'

export const skia = nodePackage<typeof Skia>('@napi-rs/canvas')

/** The pixels of an image, and whether they have an alpha channel: by it the SDK chooses between PNG and JPEG. */
export interface Picture {
  /** Upright, as EXIF's orientation turns the stored pixels. */
  readonly canvas: Skia.Canvas
  readonly hasAlpha: boolean
  /** EXIF's, by which the stored pixels were turned. */
  readonly orientation: number
}

/** Beyond this Core Graphics gives no bitmap either: 1 GiB. */
const MOST_PIXELS = 2 ** 28

/** What iOS decodes and Skia does not: it tells their size and draws nothing. */
const UNDECODED = new Set(['heic', 'heif', 'tiff'])

/** A picture of this size in which something is drawn; undefined where Core Graphics would make no bitmap. */
export function drawn(
  width: number,
  height: number,
  hasAlpha: boolean,
  draw: (context: Skia.SKRSContext2D) => void,
): Picture | undefined {
  if (!(width >= 1 && height >= 1 && width * height <= MOST_PIXELS)) return undefined
  const canvas = skia().createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  draw(context)
  return { canvas, hasAlpha, orientation: 1 }
}

/**
 * Undefined for what is no image. Skia turns an image by EXIF's orientation itself.
 * @throws {Error} for an image whose format Skia does not decode, such as HEIC
 */
export function decoded(bytes: Uint8Array): Picture | undefined {
  const size = imageSize(bytes)
  if (!size) return undefined
  if (UNDECODED.has(size.format))
    throw new Error(`The pixels of this ${size.format} image are not simulated: Skia does not decode them`)
  const image = new (skia().Image)()
  image.src = bytes
  const picture = drawn(size.width, size.height, false, (context) => context.drawImage(image, 0, 0))
  return (
    picture && {
      ...picture,
      hasAlpha: hasAlphaChannel(bytes, size.format, picture.canvas),
      orientation: size.orientation,
    }
  )
}
