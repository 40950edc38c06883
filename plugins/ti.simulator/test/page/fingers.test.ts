import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { UiProperties } from '../../src/wire/ui.ts'
import { cameraOn, placedView as view, window } from '../glass/scene.ts'
import { browserPicture } from './compare.ts'
import { pages } from './openPage.ts'
import { opsFor, type View } from './ops.ts'

const open = pages()
const STEP = 17

const boxes = (...all: readonly (readonly [number, number, number, number, UiProperties?])[]): View[] =>
  all.map(([x, y, width, height, properties = {}]) => view([x, y, width, height], properties))

const scrolled: View = {
  type: 'ScrollView',
  children: boxes([0, 0, 150, 80], [40, 60, 150, 80]),
  placement: { frame: { x: 20, y: 400, width: 200, height: 200 }, content: { width: 200, height: 500 } },
}
const VIEWS = window(
  view([20, 100, 200, 100], {}, boxes([150, 50, 200, 200], [10, 10, 60, 60])),
  ...boxes([100, 150, 200, 100], [120, 160, 200, 100, { zIndex: -1 }], [150, 170, 40, 200]),
  ...boxes([60, 120, 300, 20, { touchEnabled: false }], [60, 180, 300, 20, { visible: false }]),
  view([250, 450, 100, 60], { transform: [0.7, 0.7, -0.7, 0.7, 10, 20] }, boxes([10, 10, 40, 40])),
  scrolled,
)

test('a finger on the page meets the view that a tap at that point meets without a page', async (context) => {
  const { device, page, close } = await open({ viewport: { width: 1000, height: 900 } })
  context.after(close)
  device.draw(...opsFor(VIEWS))
  await page.locator('[data-view="2"]').waitFor()
  // Puts the phone at whole pixels.
  await browserPicture(page)
  const points = []
  for (let x = 9; x < 393; x += STEP) for (let y = 80; y < 700; y += STEP) points.push({ x, y })
  const onPage = await page.evaluate(`${JSON.stringify(points)}.map(({ x, y }) => {
    const screen = document.querySelector('.screen').getBoundingClientRect()
    const view = document.elementFromPoint(screen.x + x, screen.y + y)?.closest('[data-view]')
    return Number(view?.dataset.view)
  })`)
  const camera = cameraOn(VIEWS)
  const without = points.map((point) => {
    const target = camera.targetAt(point)
    return target.kind === 'view' ? target.view.id : null
  })
  assert.ok(new Set(without).size > 10, 'many views are met')
  assert.deepEqual(onPage, without)
})
