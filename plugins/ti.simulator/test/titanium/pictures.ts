import { Buffer } from 'node:buffer'
import { type Canvas, createCanvas } from '@napi-rs/canvas'

const ENCODERS = {
  jpeg: (canvas: Canvas) => canvas.toBuffer('image/jpeg'),
  png: (canvas: Canvas) => canvas.toBuffer('image/png'),
  gif: (canvas: Canvas) => canvas.toBuffer('image/gif'),
  webp: (canvas: Canvas) => canvas.toBuffer('image/webp'),
  avif: (canvas: Canvas) => canvas.toBuffer('image/avif'),
}

/** A picture of one colour, as an encoder writes it. */
export function encoded(format: keyof typeof ENCODERS, width: number, height: number): Buffer {
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').fillRect(0, 0, width, height)
  return ENCODERS[format](canvas)
}

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const data = Buffer.concat(content)
  const header = Buffer.alloc(8)
  header.writeUInt32BE(8 + data.length)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, data])
}

/** The header of a HEIC picture, made by hand, for want of an encoder: ISO/IEC 23008-12. It tells the size and has no pixels. */
export function heicHeader(width: number, height: number): Buffer {
  const size = Buffer.alloc(12)
  size.writeUInt32BE(width, 4)
  size.writeUInt32BE(height, 8)
  const properties = box('iprp', box('ipco', box('ispe', size)))
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0heicmif1', 'latin1')),
    box('meta', Buffer.alloc(4), properties),
  ])
}

/** The JPEG with this many bytes of metadata, at least, before everything else: ITU-T T.81, B.2.4.6. */
export function withMetadata(jpeg: Buffer, bytes: number): Buffer {
  const segment = Buffer.alloc(65_537)
  segment.writeUInt32BE(0xff_ed_ff_ff)
  const segments = Array.from({ length: Math.ceil(bytes / segment.length) }, () => segment)
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}
