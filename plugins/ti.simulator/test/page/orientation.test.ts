import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Frame } from '../../src/wire/ui.ts'
import { pages } from './openPage.ts'
import { opsFor } from './ops.ts'
import type { FakePhone } from './server/fakePhone.ts'

const open = pages()
/** Room for any of the phones in its true size. */
const viewport = { width: 2400, height: 1300 }

function lay(device: FakePhone, width: number, height: number): void {
  device.orientation = width > height ? 'landscape' : 'portrait'
  device.display = { width, height }
  device.tell({ kind: 'turned' })
}

/** Boxes of the page, x, y, width and height, from the upper left corner of the phone's screen. */
async function boxes(page: Page, ...selectors: string[]): Promise<number[][]> {
  const [screen, ...parts] = await Promise.all(
    ['.screen', ...selectors].map((part) => page.locator(part).boundingBox()),
  )
  assert.ok(screen)
  const seen = [screen, ...parts.filter((box) => box !== null && box !== undefined)]
  return seen.map(({ x, y, width, height }) => [x - screen.x, y - screen.y, width, height])
}

/** A window of a navigation window, with a view where the layout would put it. */
function draw(device: FakePhone, width: number, height: number, view: Frame): void {
  device.screen.reset()
  device.tell({ kind: 'reset' })
  const frame = { x: 0, y: 0, width, height }
  const child = { type: 'View', placement: { frame: view } }
  const inner = { type: 'Window', placement: { frame }, children: [child] }
  device.draw(...opsFor({ type: 'NavigationWindow', placement: { frame }, children: [inner] }))
}

test('a turned phone lies on its side, and its bars keep out of the way of the camera', async (context) => {
  const { device, page, close } = await open({ viewport })
  context.after(close)
  const upright = { x: 0, y: 103, width: 393, height: 749 }
  draw(device, 393, 852, upright)
  const parts = ['.navigation-bar', '[data-view="3"]']
  await page.locator('[data-view="3"]').waitFor({ state: 'attached' })
  assert.deepEqual(await boxes(page, ...parts), [
    [0, 0, 393, 852],
    [0, 0, 393, 59 + 44],
    [0, 103, 393, 749],
  ])
  lay(device, 852, 393)
  draw(device, 852, 393, { x: 59, y: 32, width: 734, height: 361 })
  await page.locator('.phone[data-landscape] [data-view="3"]').waitFor({ state: 'attached' })
  const [screen, bar, view, camera] = await boxes(page, ...parts, '.island')
  assert.deepEqual(
    [screen, bar, view],
    [
      [0, 0, 852, 393],
      [0, 0, 852, 32],
      [59, 32, 734, 361],
    ],
  )
  assert.ok(camera && (camera[0] ?? 0) + (camera[2] ?? 0) < 59)
})

test('an iPad has its status bar on every side, and no camera in the screen', async (context) => {
  const { device, page, close } = await open({ viewport })
  context.after(close)
  for (const [width, height] of [
    [820, 1180],
    [1180, 820],
  ] as const) {
    lay(device, width, height)
    draw(device, width, height, { x: 0, y: 74, width, height: height - 74 })
    await page
      .locator(`.phone[data-tablet]${width > height ? '[data-landscape]' : ''} [data-view="3"]`)
      .waitFor({ state: 'attached' })
    assert.deepEqual(await boxes(page, '.navigation-bar'), [
      [0, 0, width, height],
      [0, 0, width, 74],
    ])
    assert.equal(await page.locator('.status-bar').isVisible(), true)
    assert.equal(await page.locator('.island').isVisible(), false)
  }
})

test('the control turns the phone, and tells how it is held', async (context) => {
  const { device, page, close } = await open()
  context.after(close)
  const landscape = page.getByRole('radio', { name: 'Landscape' })
  assert.equal(await page.getByRole('radio', { name: 'Portrait' }).isChecked(), true)
  await page.getByText('Landscape').click()
  await device.didAll(1)
  assert.deepEqual(device.done, [['rotate', 'landscape']])
  lay(device, 393, 852)
  await page.locator('input[value="Portrait"]:checked').waitFor({ state: 'attached' })
  assert.equal(await landscape.isChecked(), false)
})

test('beside a phone on its side there is room for everything', async (context) => {
  const panels = [{ title: 'Companion', url: '/' }]
  const { device, page, close } = await open({ viewport: { width: 1600, height: 1000 }, panels })
  context.after(close)
  lay(device, 852, 393)
  await page.locator('.phone[data-landscape]').waitFor()
  // The page makes room for the phone in the frame after it was turned.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  const found = await Promise.all(
    ['.phone', '.panels', '.desk'].map((part) => page.locator(part).boundingBox()),
  )
  const [phone, panel, desk] = found
  assert.ok(phone && panel && desk)
  assert.ok(phone.width > 800, `the phone is ${phone.width} wide`)
  assert.ok(panel.y >= phone.y + phone.height, 'the companion is beneath the phone')
  assert.ok(desk.x >= phone.x + phone.width && desk.x + desk.width <= 1600, 'the controls are beside it')
})
