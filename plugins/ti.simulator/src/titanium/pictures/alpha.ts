import { Buffer } from 'node:buffer'
import type { Canvas } from '@napi-rs/canvas'

const WITHOUT_ALPHA = new Set(['jpg', 'bmp'])
/** Where the chunks of a PNG begin, and what a chunk has beside its data: https://www.w3.org/TR/png/#5Chunk-layout */
const FIRST_CHUNK = 8
const CHUNK_FRAME = 12
const COLOUR_TYPE = 25
const ALPHA_BIT = 4

/** A PNG tells by its header. Of other formats the pixels tell, since their decoders on iOS look for them too. */
export function hasAlphaChannel(bytes: Uint8Array, format: string, canvas: Canvas): boolean {
  if (WITHOUT_ALPHA.has(format)) return false
  return format === 'png'
    ? pngHasAlpha(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    : hasClearPixel(canvas)
}

function pngHasAlpha(png: Buffer): boolean {
  if (((png[COLOUR_TYPE] ?? 0) & ALPHA_BIT) !== 0) return true
  for (let at = FIRST_CHUNK; at + CHUNK_FRAME <= png.length; at += CHUNK_FRAME + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8)
    if (type === 'tRNS') return true
    if (type === 'IDAT') return false
  }
  return false
}

function hasClearPixel(canvas: Canvas): boolean {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return true
  return false
}
