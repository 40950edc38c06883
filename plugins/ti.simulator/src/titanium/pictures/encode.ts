import { drawn, type Picture } from './Picture.ts'

export interface Encoded {
  readonly bytes: Uint8Array
  readonly mimeType: string
}

const NOTHING: Encoded = { bytes: new Uint8Array(), mimeType: 'image/jpeg' }
const PERCENT = 100

/** PNG where there is an alpha channel and else the best JPEG (`TiBlob.m`); an image without pixels has no bytes. */
export function encoded(picture: Picture | undefined): Encoded {
  if (!picture) return NOTHING
  if (!picture.hasAlpha) return jpeg(picture, 1)
  return { bytes: picture.canvas.toBuffer('image/png'), mimeType: 'image/png' }
}

/** What is clear becomes white. */
export function jpeg({ canvas }: Picture, quality: number): Encoded {
  const opaque = drawn(canvas.width, canvas.height, false, (context) => {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(canvas, 0, 0)
  })
  if (!opaque) return NOTHING
  const percent = Math.round(Math.min(1, Math.max(0, quality)) * PERCENT)
  return { bytes: opaque.canvas.toBuffer('image/jpeg', percent), mimeType: 'image/jpeg' }
}
