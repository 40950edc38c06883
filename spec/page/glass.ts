import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright-core'
import { sampleGrid } from '#demo/images/grid.js'

type Colours = ReturnType<typeof sampleGrid>

/** The picture of the app that a person sees now. */
export function picture(page: Page) {
  return page.getByRole('img', { name: 'Picture' })
}

/** The colours of that picture as they are on the glass, under whatever may lie over it. */
export async function sampleGlass(page: Page): Promise<Colours> {
  const image = picture(page)
  for (;;) {
    await image.scrollIntoViewIfNeeded()
    const clip = await image.evaluate(drawnArea)
    const png = await page.screenshot({ clip, scale: 'css' })
    // What is told above the picture moves it when it takes another line.
    if (isDeepStrictEqual(await image.evaluate(drawnArea), clip)) return sampleGrid(png)
  }
}

/** Where the picture is drawn in its element, without the margins that `object-fit: contain` leaves; in CSS pixels. */
async function drawnArea(element: Element) {
  if (!(element instanceof HTMLImageElement)) throw new Error('The picture is no <img>.')
  await element.decode()
  const box = element.getBoundingClientRect()
  const { naturalWidth, naturalHeight } = element
  const contained = getComputedStyle(element).objectFit === 'contain'
  const scale = Math.min(box.width / naturalWidth, box.height / naturalHeight)
  const width = contained ? naturalWidth * scale : box.width
  const height = contained ? naturalHeight * scale : box.height
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}
