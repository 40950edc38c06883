import { imageSize as measure } from 'image-size'
import { launch } from '../kernel/os.ts'

export interface ImageSize {
  /** In pixels, as UIImage has it: turned for the eye by EXIF's orientation. */
  readonly width: number
  readonly height: number
  /** EXIF's, 1 to 8: how the stored pixels are turned. */
  readonly orientation: number
  /** As a file's extension: `'jpg'`. */
  readonly format: string
}

/** The formats that UIImage decodes, among those that can be measured. */
const DECODED = new Set(['bmp', 'gif', 'heif', 'heic', 'ico', 'jpg', 'png', 'tiff', 'webp'])
/** Since iOS 16: https://developer.apple.com/documentation/safari-release-notes/safari-16-release-notes */
const DECODES_AVIF = Number.parseInt(launch.platform.osVersion, 10) >= 16
/** EXIF orientations that turn an image by a quarter. */
const FIRST_TURNED = 5

/** The size of an image by its header, or undefined for bytes that are no image UIKit would show. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  if (bytes.byteLength === 0) return undefined
  try {
    const { width, height, type = '', orientation = 1 } = measure(bytes)
    if (!DECODED.has(type) && !(type === 'avif' && DECODES_AVIF)) return undefined
    const turned = orientation >= FIRST_TURNED
    return {
      width: turned ? height : width,
      height: turned ? width : height,
      orientation,
      format: type,
    }
  } catch {
    return undefined
  }
}
