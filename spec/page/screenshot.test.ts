import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserPicture, difference } from '#simulator/compare.js'
import { opened } from './setting.ts'

/** Of the pixels: the edges of letters, which a browser smooths otherwise. */
const TOLERANCE = 0.015
/** The phone in its true size, and its pixels. */
const viewport = { width: 1000, height: 900 }
const deviceScaleFactor = 3

test('a screenshot of the app without a browser is what the page shows', { timeout: 90_000 }, async (t) => {
  const { page, device } = await opened(t, 'coast.png', {
    viewport,
    deviceScaleFactor,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  const alike = async (what: string) => {
    const differs = await difference(await browserPicture(page), await device.screenshot())
    assert.ok(differs < TOLERANCE, `${what}: ${(100 * differs).toFixed(2)} % of the pixels differ`)
  }
  await page.getByRole('img', { name: 'Picture' }).waitFor()
  await alike('the first screen')
  device.settings.set({ appearance: 'dark' })
  await page.locator('.phone[data-appearance=dark]').waitFor()
  await alike('the same in the dark')
  await device.tap({ type: 'Ti.UI.Tab', title: /Log/ })
  await page.getByRole('tab', { name: /Log/, selected: true }).waitFor()
  await alike('the log')
  await device.tap({ type: 'Ti.UI.Tab', title: /Download/ })
  await page.getByRole('button', { name: 'Allow Notifications' }).waitFor()
  await device.tap({ title: 'Allow Notifications' })
  await page.locator('[data-system-alert] button').first().waitFor()
  await alike('a question of iOS')
})
