import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Page } from 'playwright-core'

/** Of a channel of a pixel, of 255: what is nearer is the same to the eye, or the edge of a letter. */
const NEAR = 32

/** What a browser draws of the phone's screen, without its round corners, its camera and the page around it. */
export async function browserPicture(page: Page): Promise<Buffer> {
  await page.evaluate(`document.fonts.ready.then(() => {
    document.querySelector('.screen').style.borderRadius = '0'
    document.querySelector('.island').style.visibility = 'hidden'
    Object.assign(document.querySelector('.phone').style, { position: 'fixed', left: 0, top: 0, zIndex: 99, scale: 1 })
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })`)
  const clip = await page.locator('.screen').boundingBox()
  if (!clip) throw new Error('The page has no screen.')
  return page.screenshot({ clip, animations: 'disabled' })
}

/** The share of the pixels that differ in two pictures of the same size, of 1. */
export async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [first, second] = await Promise.all([pixels(one), pixels(other)])
  if (first.width !== second.width || first.height !== second.height)
    throw new Error(
      `One is ${first.width} x ${first.height}, the other ${second.width} x ${second.height} pixels.`,
    )
  let count = 0
  for (let at = 0; at < first.data.length; at += 4)
    if (
      [0, 1, 2].some((part) => Math.abs((first.data[at + part] ?? 0) - (second.data[at + part] ?? 0)) > NEAR)
    )
      count += 1
  return count / (first.width * first.height)
}

async function pixels(png: Buffer) {
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height)
}
