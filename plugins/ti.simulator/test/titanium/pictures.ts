import { Buffer } from 'node:buffer'
import { type Canvas, createCanvas, Image } from '@napi-rs/canvas'

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

/** The JPEG with EXIF's orientation, as a camera that was turned writes it. */
export function turned(jpeg: Buffer, orientation: number): Buffer {
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1')
  exif.writeUInt16BE(orientation, 24)
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

/** A JPEG whose left half is red and right half blue. */
export function redAndBlue(width: number, height: number): Buffer {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#f00'
  context.fillRect(0, 0, width / 2, height)
  context.fillStyle = '#00f'
  context.fillRect(width / 2, 0, width / 2, height)
  return canvas.toBuffer('image/jpeg', 100)
}

/** What is seen at these places of an image: `red`, `blue` or `clear`. */
export function colours(base64: string, places: readonly (readonly [x: number, y: number])[]): string[] {
  const image = new Image()
  image.src = Buffer.from(base64, 'base64')
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return places.map(([x, y]) => {
    const [red = 0, , , alpha] = context.getImageData(x, y, 1, 1).data
    if (alpha === 0) return 'clear'
    return red > 128 ? 'red' : 'blue'
  })
}
