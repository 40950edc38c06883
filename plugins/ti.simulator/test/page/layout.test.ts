import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { UiProperties } from '../../src/wire/ui.ts'
import { pages } from './openPage.ts'
import { opsFor, type View } from './ops.ts'

const open = pages()

/** x, y, width and height in points, within the parent. */
type Rect = readonly [number, number, number, number]

interface Case {
  readonly rule: string
  /** The parent is 200 by 100 points unless it says otherwise. */
  readonly parent?: UiProperties
  readonly children: readonly (readonly [View, Rect])[]
  /** Where the parent hugs its content. */
  readonly size?: readonly [number, number]
}

/** The number of the view whose children are measured: the first in the window. */
const PARENT = 2

const view = (properties: UiProperties): View => ({ type: 'View', properties })

/** Titanium's rules; LayoutConstraint.m and TiViewProxy.m decide where the guide leaves a question open. */
const CASES: readonly Case[] = [
  { rule: 'a view fills its parent', children: [[view({}), [0, 0, 200, 100]]] },
  {
    rule: 'a view of a given size is centred',
    children: [[view({ width: 40, height: 20 }), [80, 40, 40, 20]]],
  },
  {
    rule: 'left and top go before right and bottom',
    children: [[view({ width: 40, height: 20, left: 5, right: 9, top: 7, bottom: 3 }), [5, 7, 40, 20]]],
  },
  {
    rule: 'right and bottom hold a view without left and top',
    children: [[view({ width: 40, height: 20, right: 9, bottom: 3 }), [151, 77, 40, 20]]],
  },
  {
    rule: 'two pins give a size',
    children: [[view({ left: 10, right: 30, top: 5, bottom: 15 }), [10, 5, 160, 80]]],
  },
  {
    rule: 'a centre is a point of the parent',
    children: [[view({ width: 40, height: 20, center: { x: 50, y: 30 } }), [30, 20, 40, 20]]],
  },
  {
    rule: 'a centre may be a share of the parent',
    children: [[view({ width: 40, height: 20, center: { x: '25%', y: '50%' } }), [30, 40, 40, 20]]],
  },
  {
    rule: 'an edge and a centre give a size',
    children: [[view({ left: 10, top: 10, center: { x: 50, y: 30 } }), [10, 10, 80, 40]]],
  },
  {
    rule: 'shares are shares of the parent, and those of height are of its height',
    children: [[view({ width: '50%', height: '20%', left: '10%', top: '30%' }), [20, 30, 100, 20]]],
  },
  {
    rule: 'what fills keeps off a pinned edge',
    children: [[view({ width: 'FILL', height: 'FILL', left: 10, bottom: 5 }), [10, 0, 190, 95]]],
  },
  {
    rule: 'children of a composite parent lie over each other',
    children: [
      [view({ width: 40, height: 20, left: 0, top: 0 }), [0, 0, 40, 20]],
      [view({ width: 40, height: 20, left: 10, top: 10 }), [10, 10, 40, 20]],
    ],
  },
  {
    rule: 'vertical children follow each other, and their margins add up',
    parent: { layout: 'vertical' },
    children: [
      [view({ height: 20, top: 5, bottom: 5 }), [0, 5, 200, 20]],
      [view({ height: 20, top: 10, width: 50, left: 8 }), [8, 40, 50, 20]],
      [view({ height: 10, width: 50 }), [75, 60, 50, 10]],
    ],
  },
  {
    rule: 'what fills a vertical parent takes what is left',
    parent: { layout: 'vertical' },
    children: [
      [view({ height: 30 }), [0, 0, 200, 30]],
      [view({ height: 'FILL' }), [0, 30, 200, 70]],
    ],
  },
  {
    rule: 'horizontal children follow each other and wrap, centred in their row',
    parent: { layout: 'horizontal' },
    children: [
      [view({ width: 90, height: 20 }), [0, 10, 90, 20]],
      [view({ width: 90, height: 40, left: 10 }), [100, 0, 90, 40]],
      [view({ width: 30, height: 10 }), [0, 40, 30, 10]],
    ],
  },
  {
    rule: 'horizontal children without wrap stay in a row of the height of the parent',
    parent: { layout: 'horizontal', horizontalWrap: false },
    children: [
      [view({ width: 90, height: 20 }), [0, 40, 90, 20]],
      [view({ width: 90, height: 20, top: 5 }), [90, 5, 90, 20]],
    ],
  },
  {
    rule: 'what fills a row takes its rest',
    parent: { layout: 'horizontal' },
    children: [
      [view({ width: 50, height: 20 }), [0, 0, 50, 20]],
      [view({ width: 'FILL', height: 20 }), [50, 0, 150, 20]],
    ],
  },
  {
    rule: 'a parent hugs its content with the pins of it',
    parent: { width: 'SIZE', height: 'SIZE' },
    children: [[view({ width: 40, height: 20, left: 10, right: 5, top: 3, bottom: 2 }), [10, 3, 40, 20]]],
    size: [55, 25],
  },
  {
    rule: 'a vertical parent hugs the sum of its children',
    parent: { layout: 'vertical', width: 'SIZE', height: 'SIZE' },
    children: [
      [view({ width: 40, height: 20, top: 5 }), [10, 5, 40, 20]],
      [view({ width: 60, height: 10, bottom: 5 }), [0, 25, 60, 10]],
    ],
    size: [60, 40],
  },
  {
    rule: 'a child that fills makes a parent that hugs as large as it may be',
    parent: { width: 'SIZE', height: 50 },
    children: [[view({ width: 'FILL', height: 20 }), [0, 15, 393, 20]]],
    size: [393, 50],
  },
  {
    rule: 'a minimum goes before a size',
    children: [[view({ width: 10, height: 10, minimumWidth: 30, left: 0, top: 0 }), [0, 0, 30, 10]]],
  },
]

test('views are laid out by the rules of Titanium', async (context) => {
  // Large enough for the phone to be drawn in its true size.
  const { device, page, close } = await open({ viewport: { width: 1280, height: 1000 } })
  context.after(close)
  for (const { rule, parent, children, size } of CASES)
    await context.test(rule, async () => {
      device.screen.reset()
      device.tell({ kind: 'reset' })
      const properties = { width: 200, height: 100, left: 0, top: 0, ...parent }
      const tested: View = { type: 'View', properties, children: children.map(([child]) => child) }
      device.draw(...opsFor({ type: 'Window', properties: { title: rule }, children: [tested] }))
      await page.getByRole('region', { name: rule }).waitFor()
      const box = async (id: number) => {
        const found = await page.locator(`[data-view="${id}"]`).boundingBox()
        assert.ok(found, `view ${id} is not there`)
        return found
      }
      const outer = await box(PARENT)
      const rects = await Promise.all(children.map((_child, index) => box(PARENT + 1 + index)))
      assert.deepEqual(
        rects.map(({ x, y, width, height }) => [x - outer.x, y - outer.y, width, height]),
        children.map(([, rect]) => rect),
      )
      if (size) assert.deepEqual([outer.width, outer.height], size)
    })
})
