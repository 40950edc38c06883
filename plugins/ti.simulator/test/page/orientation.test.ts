import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
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

/** Where on the screen the view lies that fills the app's window. */
async function fillingView(page: Page): Promise<object> {
  const screen = await page.getByRole('region', { name: 'iPhone screen' }).boundingBox()
  const view = await page.locator('[data-view="2"]').boundingBox()
  assert.ok(screen && view)
  const { width, height } = screen
  return { screen: [width, height], left: view.x - screen.x, top: view.y - screen.y, width: view.width }
}

const upright = { screen: [393, 852], left: 0, top: 59, width: 393 }

test('a turned phone lies on its side, and its camera covers nothing of the app', async (context) => {
  const { device, page, close } = await open({ viewport })
  context.after(close)
  device.draw(...opsFor({ type: 'Window', children: [{ type: 'View' }] }))
  assert.deepEqual(await fillingView(page), upright)
  lay(device, 852, 393)
  await page.locator('.phone[data-landscape]').waitFor()
  assert.deepEqual(await fillingView(page), { screen: [852, 393], left: 59, top: 0, width: 852 - 2 * 59 })
  const camera = await page.locator('.island').boundingBox()
  const shown = await page.locator('[data-view="2"]').boundingBox()
  assert.ok(camera && shown && camera.x + camera.width < shown.x)
  lay(device, 393, 852)
  await page.locator('.phone:not([data-landscape])').waitFor()
  assert.deepEqual(await fillingView(page), upright)
})

test('an iPad has its status bar on every side, and no camera in the screen', async (context) => {
  const { device, page, close } = await open({ viewport })
  context.after(close)
  device.draw(...opsFor({ type: 'Window', children: [{ type: 'View' }] }))
  for (const [width, height] of [
    [820, 1180],
    [1180, 820],
  ] as const) {
    lay(device, width, height)
    await page.locator(`.phone[data-tablet]${width > height ? '[data-landscape]' : ''}`).waitFor()
    assert.deepEqual(await fillingView(page), { screen: [width, height], left: 0, top: 24, width })
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
  const boxes = await Promise.all(
    ['.phone', '.panels', '.desk'].map((part) => page.locator(part).boundingBox()),
  )
  const [phone, panel, desk] = boxes
  assert.ok(phone && panel && desk)
  assert.ok(phone.width > 800, `the phone is ${phone.width} wide`)
  assert.ok(panel.y >= phone.y + phone.height, 'the companion is beneath the phone')
  assert.ok(desk.x >= phone.x + phone.width && desk.x + desk.width <= 1600, 'the controls are beside it')
})
