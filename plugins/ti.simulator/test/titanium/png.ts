import { PNG } from 'pngjs'

/** A picture of one colour. */
export function png(width: number, height: number): Uint8Array {
  const image = new PNG({ width, height })
  image.data.fill(255)
  return PNG.sync.write(image)
}
