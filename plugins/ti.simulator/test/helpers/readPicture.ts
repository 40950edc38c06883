import { createCanvas, loadImage } from '@napi-rs/canvas'

/** Reads a picture; `at` is in points, the colour `#rrggbb`. */
export async function readPicture(png: Buffer, scale = 2) {
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return {
    width: image.width,
    height: image.height,
    at(x: number, y: number): string {
      const [red = 0, green = 0, blue = 0] = context.getImageData(x * scale, y * scale, 1, 1).data
      return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
    },
  }
}
