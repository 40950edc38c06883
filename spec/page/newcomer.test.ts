import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { gridDistance, recognise } from '#demo/images/grid.js'
import { picture, sampleGlass } from './glass.ts'
import { opened } from './setting.ts'

/** ms; a test that takes longer hangs. */
const timeout = 90_000
/** How far two samples of one picture may be apart: words above it move it by parts of a pixel. Others are 40 apart. */
const SAME = 10
const STARTED = 'Background download initiated ...'
const COMPLETED = 'Download completed!'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const choose = (page: Page, name: string) => page.getByText(name, { exact: true }).click()
const look = (page: Page, tab: string) => page.getByRole('tab', { name: tab, exact: true }).click()
const banner = (page: Page, text: string) => page.locator('[data-banner]').getByText(text, { exact: true })
const dashboard = (page: Page) => page.frameLocator('iframe[title="Push dashboard"]')

async function progress(page: Page): Promise<number> {
  return Number(await page.getByRole('progressbar').getAttribute('aria-valuenow'))
}

/** What the bar shows, each time that it has grown. */
async function growth(page: Page, times: number): Promise<number[]> {
  const bar = await page.getByRole('progressbar').elementHandle()
  const seen = [await progress(page)]
  while (seen.length < times) {
    await page.waitForFunction(([bar, last]) => Number(bar?.ariaValueNow) > last, [
      bar,
      seen.at(-1) ?? 0,
    ] as const)
    seen.push(await progress(page))
  }
  return seen
}

/** That the picture is still the one that these colours are of. */
async function assertUnchanged(page: Page, before: Awaited<ReturnType<typeof sampleGlass>>): Promise<void> {
  const distance = gridDistance(await sampleGlass(page), before)
  assert.ok(distance < SAME, `the picture changed by ${distance} before the new one was there`)
}

/** Waits until another picture than the one with this address is on the glass. */
async function replaced(page: Page, address: string | null): Promise<void> {
  const image = await picture(page).elementHandle()
  await page.waitForFunction(([image, old]) => image?.getAttribute('src') !== old, [image, address] as const)
}

/**
 * What a trigger that comes while the app is away must bring: both banners, the old picture until the new one is there,
 * and the new one on return.
 */
async function bringsPictureInBackground(
  page: Page,
  tab: string,
  trigger: () => Promise<unknown>,
): Promise<void> {
  await look(page, tab)
  await page.getByRole('tab', { name: tab, selected: true }).waitFor()
  await press(page, 'Allow Notifications')
  await press(page, 'Allow')
  const address = await picture(page).getAttribute('src')
  const before = await sampleGlass(page)
  assert.equal(recognise(before), undefined)

  await choose(page, 'Slow')
  await press(page, 'Home')
  await trigger()
  await banner(page, STARTED).waitFor()
  await press(page, 'Open')
  await page.getByRole('progressbar').waitFor()
  await assertUnchanged(page, before)

  await press(page, 'Home')
  await choose(page, 'Wi-Fi')
  await banner(page, COMPLETED).waitFor()
  await press(page, 'Open')
  await replaced(page, address)
  assert.equal(recognise(await sampleGlass(page)), 'night.png')
}

// They wait for banners most of the time, so they do it together.
suite('a newcomer', { concurrency: true, timeout }, () => {
  test('taps Download Image, sees the bar move and then the picture that the server has', async (t) => {
    const { page, serve } = await opened(t, 'coast.png')
    const before = await sampleGlass(page)
    assert.equal(recognise(before), undefined)
    let address = await picture(page).getAttribute('src')

    await choose(page, 'Slow')
    await press(page, 'Download Image')
    await press(page, 'Allow')
    await page.getByRole('progressbar').waitFor()
    const values = await growth(page, 4)
    await assertUnchanged(page, before)
    assert.ok((await progress(page)) < 100, `the picture was there too soon: ${values}`)

    await choose(page, 'Wi-Fi')
    await page
      .locator('[data-type="Ti.UI.Label"]', { hasText: /^Downloads completed successfully\./ })
      .waitFor()
    await replaced(page, address)
    assert.equal(await progress(page), 100)
    assert.equal(recognise(await sampleGlass(page)), 'coast.png')

    serve('dunes.jpg')
    address = await picture(page).getAttribute('src')
    await press(page, 'Download Image')
    await replaced(page, address)
    assert.equal(recognise(await sampleGlass(page)), 'dunes.jpg')
  })

  test('goes home during a download, reads of its start and its end, and finds the picture on return', async (t) => {
    const { page } = await opened(t, 'night.png')
    const before = await sampleGlass(page)
    const address = await picture(page).getAttribute('src')
    await choose(page, 'Slow')
    await press(page, 'Download Image')
    await press(page, 'Allow')
    await page.getByRole('progressbar').waitFor()
    await assertUnchanged(page, before)

    await press(page, 'Home')
    await banner(page, STARTED).waitFor()
    await choose(page, 'Wi-Fi')
    await banner(page, COMPLETED).click()
    await replaced(page, address)
    assert.equal(recognise(await sampleGlass(page)), 'night.png')
  })

  test('lets iOS fetch in the background and finds the picture in the Fetch tab', async (t) => {
    const { page } = await opened(t, 'night.png')
    await bringsPictureInBackground(page, 'Fetch', () => press(page, 'Background Fetch'))
  })

  test('sends a silent push from the dashboard and finds the picture in the Push tab', async (t) => {
    const { page } = await opened(t, 'night.png')
    await dashboard(page).getByRole('list', { name: 'Devices' }).getByRole('listitem').waitFor()
    await bringsPictureInBackground(page, 'Push', () =>
      dashboard(page).getByRole('button', { name: 'Send', exact: true }).click(),
    )
    await dashboard(page).getByRole('list', { name: 'Deliveries' }).getByText('Accepted').waitFor()
  })
})
