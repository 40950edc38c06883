import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { Camera } from '../../src/glass/camera.ts'
import { Screen } from '../../src/glass/screen.ts'
import { piecesOf } from '../../src/wire/look/runs.ts'
import { wheelRows } from '../../src/wire/look/wheels.ts'
import type { Placement, UiProperties, UiValue } from '../../src/wire/ui.ts'
import { opsFor, type View } from '../page/ops.ts'

const DISPLAY = { width: 393, height: 852 }
type Box = readonly [x: number, y: number, width: number, height: number]

function view(
  type: string,
  [x, y, width, height]: Box,
  properties: UiProperties = {},
  more: Partial<View & Placement> = {},
): View {
  const { children = [], ...placement } = more
  return { type, properties, children, placement: { frame: { x, y, width, height }, ...placement } }
}

/** The colour, `#rrggbb`, at a point of the picture of these views in a window. */
async function photograph(...children: View[]): Promise<(x: number, y: number) => string> {
  const screen = new Screen()
  screen.apply(opsFor(view('Window', [0, 0, 393, 852], {}, { children })))
  const scene = { screen, inFront: true, app: undefined, now: 0, network: 'wifi' as const, banners: [] }
  const settings = { appearance: 'light' as const, textSize: 1 }
  const camera = new Camera(() => ({ ...scene, model: 'iPhone17,3', display: DISPLAY, scale: 1, settings }))
  const image = await loadImage(await camera.screen())
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return (x, y) => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }
}

const rows = (...titles: string[]): UiValue[] => titles.map((title) => ({ title }))
const WHITE = '#ffffff'

test('a bar shows its segments, of which the selected one is raised; those without a width share what is left', async () => {
  const labels = [{ title: 'A', width: 200 }, { title: 'B' }, { title: 'C' }]
  const at = await photograph(view('TabbedBar', [0, 100, 300, 32], { labels, index: 1 }))
  assert.equal(at(225, 105), WHITE)
  assert.notEqual(at(150, 105), WHITE)
  assert.notEqual(at(275, 105), WHITE)
})

test('a picker shows the chosen rows in its band, a date in the compact style as fields', async () => {
  const wheels: UiValue[] = [rows('a', 'b'), rows('c')]
  const at = await photograph(
    view('Picker', [0, 100, 320, 216], { wheels, selection: [0, 0], fields: null }),
    view('Picker', [0, 400, 250, 34], { wheels: [], fields: ['Jan 15, 2026', '9:30'] }),
  )
  assert.notEqual(at(12, 208), WHITE, 'the band')
  assert.equal(at(12, 150), WHITE)
  assert.notEqual(at(60, 404), WHITE, 'the first field')
  assert.equal(at(125, 404), WHITE, 'between the fields')
  assert.deepEqual(
    wheelRows(3, 1).map(({ index, y }) => [index, Math.sign(y)]),
    [
      [0, -1],
      [1, 0],
      [2, 1],
    ],
  )
})

test('of pages the current one is seen, with dots beneath it', async () => {
  const page = (index: number, backgroundColor: string) =>
    view('View', [index * 100, 0, 100, 100], { backgroundColor })
  const at = await photograph(
    view(
      'ScrollableView',
      [0, 100, 100, 100],
      { currentPage: 1, showPagingControl: true, pagingControlColor: '#f00' },
      {
        children: [page(0, '#00f'), page(1, '#0f0')],
        content: { width: 200, height: 100 },
      },
    ),
  )
  assert.equal(at(50, 150), '#00ff00')
  assert.equal(at(10, 190), '#ff0000')
  assert.equal(at(58, 190), WHITE, 'the dot of the second page')
})

test('a list that is refreshed moves its content down for the spinner', async () => {
  const content = view('View', [0, 0, 100, 20], { backgroundColor: '#0f0' })
  const list = (refreshing: boolean) =>
    view(
      'ScrollView',
      [0, 100, 100, 200],
      { refreshControl: { refreshing, title: null, tintColor: null } },
      { children: [content] },
    )
  assert.equal((await photograph(list(false)))(5, 105), '#00ff00')
  const at = await photograph(list(true))
  assert.deepEqual([at(5, 105), at(5, 165)], [WHITE, '#00ff00'])
})

test('the runs of an attributed string are drawn as they look, also over the end of a line', async () => {
  const text = 'one two three'
  const runs: UiValue[] = [
    { from: 0, length: 5, backgroundColor: '#f00' },
    { from: 5, length: 8, backgroundColor: '#00f' },
  ]
  const lines = [{ text: 'one two' }, { text: 'three' }]
  assert.deepEqual(
    piecesOf({ text, runs }, lines).map((pieces) => pieces.map((piece) => piece.text)),
    [['one t', 'wo'], ['three']],
  )
  const placed = lines.map((line, index) => ({ ...line, x: 0, baseline: 40 * index + 30, width: 60 }))
  const at = await photograph(
    view('Label', [0, 100, 200, 80], { attributedString: { text, runs } }, { lines: placed }),
  )
  assert.deepEqual([at(1, 115), at(1, 155)], ['#ff0000', '#0000ff'])
})
