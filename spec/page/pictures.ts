import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { pictureNames } from '#demo/images/scenes.js'
import { startServices } from '#demo/services.js'
import { launchBrowser } from './launchBrowser.ts'
import { APPEARANCES } from './photograph.ts'
import { composeStrip, shoot } from './strip.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const folder = join(project, 'docs', 'pictures')
/** Room for phone, controls and dashboard side by side. */
const viewport = { width: 1600, height: 1000 }
const pathOf = (name: string) => join(folder, `${name}.png`)

/** Has the app fetch a picture for a push from the dashboard, as a person would, and looks at it. */
async function tellStory(page: Page): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const dashboard = page.frameLocator('iframe[title="Push dashboard"]')
  await page.getByRole('tab', { name: 'Push' }).click()
  await page.getByRole('tab', { name: 'Push', selected: true }).waitFor()
  await press('Allow Notifications')
  await press('Allow')
  await dashboard.getByRole('list', { name: 'Devices' }).getByRole('listitem').waitFor()
  await press('Home')
  await dashboard.getByRole('button', { name: 'Send', exact: true }).click()
  await page.locator('[data-banner]').getByText('Download completed!').waitFor()
  await press('Open')
  await page
    .locator('[data-type="Ti.UI.Label"]', { hasText: /^Downloads completed successfully\./ })
    .waitFor()
  await page.waitForFunction(() => document.querySelector('[data-banner]') === null)
  await page.getByRole('img', { name: 'Picture' }).evaluate((image) => {
    if (image instanceof HTMLImageElement) return image.decode()
  })
  await dashboard.getByRole('list', { name: 'Deliveries' }).getByText('Accepted').waitFor()
}

const latest = pictureNames.indexOf('coast.png') * 60_000
const browser = await launchBrowser()
try {
  await mkdir(folder, { recursive: true })
  const services = await startServices({ project, host: '127.0.0.1', port: 0, now: () => latest })
  try {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
    await page.goto(services.url)
    await tellStory(page)
    for (const colorScheme of APPEARANCES) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: pathOf(colorScheme) })
    }
  } finally {
    await services.stop()
  }
  const shots = await shoot(browser)
  for (const appearance of APPEARANCES)
    await composeStrip(browser, shots, appearance, pathOf(`screens-${appearance}`))
  for (const name of (await readdir(folder)).sort())
    console.log(`docs/pictures/${name}: ${Math.round((await stat(join(folder, name))).size / 1000)} kB`)
} finally {
  await browser.close()
}
