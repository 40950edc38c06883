import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Device, Orientation } from 'ti.simulator'
import { picture } from './glass.ts'
import { opened } from './setting.ts'

/** Room for any device in its true size. */
const viewport = { width: 2400, height: 1300 }
const ORIENTATIONS = ['portrait', 'landscape'] as const
/** Points: the camera of a phone on its side lies within these. https://developer.apple.com/design/human-interface-guidelines/layout */
const CAMERA = 59

async function turn(page: Page, device: Device, orientation: Orientation): Promise<void> {
  await device.rotate(orientation)
  await page
    .locator(orientation === 'landscape' ? '.phone[data-landscape]' : '.phone:not([data-landscape])')
    .waitFor()
}

/** Words and pictures of the app that are wider than their place, or reach beyond the sides of the screen. */
function cutOff(screen: Element, side: number): string[] {
  const { left, right } = screen.getBoundingClientRect()
  return [...screen.querySelectorAll('.tab:not([hidden]) :is(.label, .button, .image, .progress)')]
    .filter((view) => view.checkVisibility({ visibilityProperty: true }) && view.clientHeight > 0)
    .filter((view) => {
      const box = view.getBoundingClientRect()
      const inside = box.left >= left + side && box.right <= right - side
      return !inside || view.scrollWidth > view.clientWidth + 1
    })
    .map((view) => `${view.className}: ${view.textContent}`)
}

test('upright and on its side, on iPhone and iPad, nothing of the app is cut off or under the camera', {
  timeout: 90_000,
}, async (t) => {
  for (const model of ['iPhone', 'iPad'] as const) {
    const { page, device } = await opened(t, 'coast.png', { viewport }, { model })
    const screen = page.getByRole('region', { name: 'iPhone screen' })
    for (const orientation of ORIENTATIONS) {
      await turn(page, device, orientation)
      const side = model === 'iPhone' && orientation === 'landscape' ? CAMERA : 0
      for (const name of ['Download', 'Fetch', 'Push', 'Log']) {
        await page.getByRole('tab', { name }).click()
        await page.getByRole('tab', { name, selected: true }).waitFor()
        assert.deepEqual(await screen.evaluate(cutOff, side), [], `${name} on ${model}, ${orientation}`)
      }
    }
  }
})

/** Words that are higher or wider than their place, and controls that are lower than a finger needs. */
function clipped(screen: Element): string[] {
  const tab = screen.querySelector('.tab:not([hidden])')
  const worded = [
    ...(tab?.querySelectorAll<HTMLElement>('.label, .button, .progress, .textfield, input') ?? []),
  ].filter((view) => view.checkVisibility({ visibilityProperty: true }) && view.clientHeight > 0)
  return worded
    .filter(
      (view) =>
        view.scrollHeight > view.clientHeight + 1 ||
        view.clientHeight > (view.parentElement?.clientHeight ?? 0) ||
        (view.matches('.button') && view.clientHeight < 44),
    )
    .map((view) => `${view.className}: ${view.textContent}, ${view.clientHeight} of ${view.scrollHeight}`)
}

/** Shares of the usual size, by the names that the page has for them. */
const SIZES = [
  ['Default', 1],
  ['Large', 23 / 17],
  ['Huge', 40 / 17],
] as const

/** The app has laid out its texts in this size: the help of the first tab, which has 15 points. */
async function grown(page: Page, share: number): Promise<void> {
  const line = page.locator('.label .lines > span').first()
  const size = () => line.evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
  while (Math.abs((await size()) - 15 * share) > 0.1);
}

test('at every size of text and in both languages words are seen whole, and buttons are as high as a finger needs', {
  timeout: 120_000,
}, async (t) => {
  for (const locale of ['en-GB', 'de-DE']) {
    const { page, device } = await opened(t, 'coast.png', { viewport }, { locale })
    const screen = page.getByRole('region', { name: 'iPhone screen' })
    // So slow that the transfer is still under way when the page shows it, on a busy machine too.
    device.network.set({ kbps: 40 })
    await page.getByRole('button', { name: /^(Download Image|Bild laden)/ }).click()
    await page.locator('[data-system-alert] button').last().click()
    for (const [size, share] of SIZES) {
      await page.getByRole('tab').first().click()
      await page.getByRole('group', { name: 'Text Size' }).getByText(size).click()
      await grown(page, share)
      for (const at of [0, 1, 2, 3]) {
        await page.getByRole('tab').nth(at).click()
        assert.deepEqual(await screen.evaluate(clipped), [], `${at}, ${size}, ${locale}`)
      }
    }
  }
})

test('on an iPad the app keeps to a column in the middle, and the picture to its proportions', {
  timeout: 60_000,
}, async (t) => {
  const { page, device } = await opened(t, 'coast.png', { viewport }, { model: 'iPad' })
  for (const orientation of ORIENTATIONS) {
    await turn(page, device, orientation)
    const { width } = device.display
    const screen = await page.getByRole('region', { name: 'iPhone screen' }).boundingBox()
    const button = await page.getByRole('button', { name: 'Download Image' }).boundingBox()
    assert.ok(screen && button)
    const [left, right] = [button.x - screen.x, screen.x + width - button.x - button.width]
    assert.ok(left > width / 10 && Math.abs(left - right) < 1, `${left} left of it and ${right} right`)
    assert.equal(await picture(page).evaluate((image) => getComputedStyle(image).objectFit), 'contain')
    const shown = await picture(page).boundingBox()
    assert.ok(shown && shown.height > 400, 'the picture is large')
  }
})

const PUSH = { aps: { 'content-available': 1 }, download_url: 'http://127.0.0.1:4180/images/dunes.jpg' }

const SCREENS = {
  Download: (page: Page) => page.getByRole('button', { name: 'Download Image' }).click(),
  Fetch: (_page: Page, device: Device) => device.backgroundFetch().then(() => device.open()),
  Push: (_page: Page, device: Device) => device.push(PUSH),
}

test('on a phone on its side the progress on each screen is seen without scrolling', {
  timeout: 90_000,
}, async (t) => {
  const { page, device } = await opened(t, 'coast.png', { viewport })
  await turn(page, device, 'landscape')
  // So slow that the transfer is still under way when the page shows it, on a busy machine too.
  device.network.set({ kbps: 40 })
  await page.getByRole('button', { name: 'Allow Notifications' }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  for (const [name, begin] of Object.entries(SCREENS)) {
    await page.getByRole('tab', { name }).click()
    await begin(page, device)
    const cancel = page.getByRole('button', { name: 'Cancel' })
    await cancel.waitFor()
    const [button, bar] = [await cancel.boundingBox(), await page.locator('.tab-bar').boundingBox()]
    assert.ok(button && bar)
    const tooLow = button.y + button.height - bar.y
    assert.ok(tooLow <= 0, `${name}: it ends ${tooLow} too low`)
  }
})

test('in the log a long name of an event wraps above what belongs to it', { timeout: 60_000 }, async (t) => {
  const { page, device } = await opened(t, 'coast.png', { viewport })
  await device.backgroundFetch()
  await device.open()
  await page.getByRole('tab', { name: 'Log' }).click()
  const row = page.locator('.row', { hasText: 'endBackgroundHandler' }).first()
  await row.waitFor()
  const [head, detail] = await Promise.all(
    [0, 1].map((line) => row.locator('.label').nth(line).boundingBox()),
  )
  const whole = await row.boundingBox()
  assert.ok(head && detail && whole)
  assert.ok(head.height > 25, 'it has two lines')
  assert.ok(detail.y >= head.y + head.height, 'what belongs to it is beneath it')
  assert.ok(whole.y + whole.height >= detail.y + detail.height, 'the row holds both')
})
