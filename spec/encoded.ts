import { Buffer } from 'node:buffer'
import { createCanvas, GifEncoder } from '@napi-rs/canvas'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { heicPicture } from './heicPicture.ts'

const WIDTH = 24
const HEIGHT = 16

/** Pixels that compress badly, so that the data of each file hold bytes of all values. */
function noise(seed: number): Buffer {
  const data = Buffer.alloc(WIDTH * HEIGHT * 4)
  let state = seed
  for (let at = 0; at < data.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    data[at] = at % 4 === 3 ? 255 : state >> 16
  }
  return data
}

function canvas() {
  const picture = createCanvas(WIDTH, HEIGHT)
  const context = picture.getContext('2d')
  const image = context.createImageData(WIDTH, HEIGHT)
  image.data.set(noise(1))
  context.putImageData(image, 0, 0)
  return picture
}

function png(): Buffer {
  const picture = new PNG({ width: WIDTH, height: HEIGHT })
  picture.data = noise(1)
  return PNG.sync.write(picture)
}

function animation(): Buffer {
  const encoder = new GifEncoder(WIDTH, HEIGHT, { repeat: 0 })
  for (const seed of [1, 2, 3]) encoder.addFrame(noise(seed), WIDTH, HEIGHT, { delay: 100 })
  return encoder.finish()
}

/** Small pictures as encoders write them, with the extension that the app gives them. */
export const ENCODED: readonly (readonly [encoder: string, extension: string, file: Buffer])[] = [
  ['jpeg-js', 'jpg', jpeg.encode({ width: WIDTH, height: HEIGHT, data: noise(1) }, 90).data],
  ['libjpeg-turbo', 'jpg', canvas().toBuffer('image/jpeg', 80)],
  ['pngjs', 'png', png()],
  ['libpng', 'png', canvas().toBuffer('image/png', { title: 'made by a test' })],
  ['gif', 'gif', canvas().toBuffer('image/gif')],
  ['gif with frames', 'gif', animation()],
  ['libwebp', 'webp', canvas().toBuffer('image/webp', 80)],
  ['libwebp without loss', 'webp', canvas().toBuffer('image/webp', 100)],
  ['libavif', 'avif', canvas().toBuffer('image/avif')],
  ['libheif', 'heic', heicPicture],
]
