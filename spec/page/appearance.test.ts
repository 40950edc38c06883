import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { opened } from './setting.ts'

/** https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST_CONTRAST = 4.5

/** What a person reads first, and what is set in quieter colours. */
const texts = (page: Page): Record<string, Locator> => {
  const dashboard = page.frameLocator('iframe[title="Push dashboard"]')
  return {
    'name of the app': page.getByRole('heading', { level: 1 }),
    'id of the app': page.locator('.top small'),
    control: page.getByRole('button', { name: 'Home', exact: true }),
    'primary control': page.getByRole('button', { name: 'Background Fetch' }),
    'row of the timeline': page.locator('.rows li b').first(),
    'detail in the timeline': page.locator('.rows li .detail').first(),
    'title on the glass': page.getByRole('heading', { name: 'Download', exact: true }),
    'help on the glass': page.getByText('Tap the button to download a picture.'),
    'button on the glass': page.getByRole('button', { name: 'Download Image' }),
    'status on the glass': page.getByText('No downloads yet.').first(),
    'selected tab': page.getByRole('tab', { name: 'Download' }).locator('span'),
    'heading of the dashboard': dashboard.getByRole('heading', { level: 1 }),
    'label of the dashboard': dashboard.getByText('To channel'),
    'button of the dashboard': dashboard.getByRole('button', { name: 'Send', exact: true }),
  }
}

/** The contrast of a text with the grounds it stands on, by https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function contrast(element: Element): number {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!canvas) throw new Error('This browser draws no canvas.')
  const grounds: string[] = []
  for (let each: Element | null = element; each; each = each.parentElement)
    grounds.unshift(getComputedStyle(each).backgroundColor)
  const luminance = (...colours: string[]) => {
    canvas.clearRect(0, 0, 1, 1)
    for (const colour of colours) {
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
    }
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const ground = luminance(...grounds)
  const ink = luminance(...grounds, getComputedStyle(element).color)
  return (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05)
}

const backgrounds = (page: Page) =>
  Promise.all(
    [
      page.locator('html'),
      page.locator('.card').first(),
      page.locator('[data-type="Ti.UI.Window"]').first(),
    ].map((each) => each.evaluate((element) => getComputedStyle(element).backgroundColor)),
  )

test('page, app and dashboard are drawn in light and in dark, and can be read in both', {
  timeout: 60_000,
}, async (t) => {
  const { page } = await opened(t, 'coast.png')
  const seen: string[][] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    seen.push(await backgrounds(page))
    for (const [name, text] of Object.entries(texts(page))) {
      const ratio = await text.evaluate(contrast)
      assert.ok(ratio >= LEAST_CONTRAST, `${name}, ${colorScheme}: ${ratio.toFixed(2)}`)
    }
  }
  const [light = [], dark = []] = seen
  for (const [index, colour] of light.entries()) assert.notEqual(colour, dark[index])
})
