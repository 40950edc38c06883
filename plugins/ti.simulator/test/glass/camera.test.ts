import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { UiProperties } from '../../src/wire/ui.ts'
import { readPicture as read } from '../helpers/readPicture.ts'
import type { View } from '../page/ops.ts'
import { redAndBlue, turned } from '../titanium/pictures.ts'
import { cameraOn, placedView as view, window } from './scene.ts'

test('a view is drawn where it was placed, over what lies under it, and cut off by what it is in', async () => {
  const red = view([20, 100, 100, 100], { backgroundColor: '#f00' }, [
    view([50, 50, 100, 100], { backgroundColor: '#00f' }),
  ])
  const over = view([30, 110, 10, 10], { backgroundColor: '#0f0' })
  const picture = await read(await cameraOn(window(red, over)).screen())
  assert.deepEqual([picture.width, picture.height], [786, 1704])
  assert.equal(picture.at(21, 101), '#ff0000')
  assert.equal(picture.at(19, 101), '#ffffff')
  assert.equal(picture.at(80, 160), '#0000ff')
  assert.equal(picture.at(130, 210), '#ffffff', 'a child ends where its parent does')
  assert.equal(picture.at(35, 115), '#00ff00')
})

test('opacity is of a view as a whole, a hidden view is not drawn, and a higher zIndex is on top', async () => {
  const half = view([0, 100, 100, 100], { backgroundColor: '#f00', opacity: 0.5 }, [
    view([0, 0, 50, 50], { backgroundColor: '#00f' }),
  ])
  const hidden = view([200, 100, 50, 50], { backgroundColor: '#f00', visible: false })
  const high = view([300, 100, 50, 50], { backgroundColor: '#0f0', zIndex: 2 })
  const low = view([300, 100, 50, 50], { backgroundColor: '#f00' })
  const picture = await read(await cameraOn(window(half, hidden, high, low)).screen())
  assert.match(picture.at(75, 175), /^#ff(7[d-f]|80){2}$/)
  assert.match(picture.at(25, 125), /^#(7[d-f]|80){2}ff$/, 'nothing of the red shows through the blue')
  assert.equal(picture.at(225, 125), '#ffffff')
  assert.equal(picture.at(325, 125), '#00ff00')
})

test('round corners, borders and gradients are drawn as Core Graphics draws them', async () => {
  const round = view([0, 100, 100, 100], { backgroundColor: '#f00', borderRadius: 50 })
  const framed = view([100, 100, 100, 100], { borderColor: '#0f0', borderWidth: 10 })
  const gradient = { type: 'linear', colors: ['#f00', '#00f'] }
  const graded = view([200, 100, 100, 100], { backgroundGradient: gradient })
  const picture = await read(await cameraOn(window(round, framed, graded)).screen())
  assert.equal(picture.at(4, 104), '#ffffff')
  assert.equal(picture.at(50, 104), '#ff0000')
  assert.equal(picture.at(109, 150), '#00ff00')
  assert.equal(picture.at(112, 150), '#ffffff')
  assert.match(picture.at(250, 101), /^#f[a-f0-9]00/, 'it begins at the top')
  assert.match(picture.at(250, 198), /^#0[a-f0-9]00f/, 'it ends at the bottom')
})

test('colours of iOS and of the app follow the appearance', async () => {
  const own = view([0, 100, 50, 50], { backgroundColor: { light: '#f00', dark: '#0f0' } })
  const light = await read(await cameraOn(window(own)).screen())
  const settings = { appearance: 'dark', textSize: 1 } as const
  const dark = await read(await cameraOn(window(own), { settings }).screen())
  assert.deepEqual([light.at(25, 125), dark.at(25, 125)], ['#ff0000', '#00ff00'])
  assert.deepEqual([light.at(200, 400), dark.at(200, 400)], ['#ffffff', '#000000'])
})

test('a list and a scroll view are drawn as far as they were scrolled', async () => {
  const rows = ['#f00', '#0f0', '#00f'].map((backgroundColor, index) =>
    view([0, index * 100, 100, 100], { backgroundColor }),
  )
  const scrolled: View = {
    type: 'ScrollView',
    properties: { contentOffset: { x: 0, y: 150 } },
    children: rows,
    placement: { frame: { x: 0, y: 100, width: 100, height: 100 }, content: { width: 100, height: 300 } },
  }
  const picture = await read(await cameraOn(window(scrolled)).screen())
  assert.equal(picture.at(50, 149), '#00ff00')
  assert.equal(picture.at(50, 151), '#0000ff')
})

test('text is where its lines are, in the colour and the weight of its font', async () => {
  const label = (text: string, y: number, font: UiProperties): View => ({
    type: 'Label',
    properties: { text, color: '#f00', font },
    placement: {
      frame: { x: 0, y, width: 393, height: 30 },
      lines: [{ text, x: 100, baseline: 20, width: 50 }],
    },
  })
  const bars = 'IIIIIIII'
  const camera = cameraOn(
    window(label(bars, 100, { fontSize: 20 }), label(bars, 200, { fontSize: 20, fontWeight: 'bold' })),
  )
  const picture = await read(await camera.screen())
  const inked = (y: number) => {
    let count = 0
    for (let x = 0; x < 393; x += 0.5) if (picture.at(x, y) === '#ff0000') count += 1
    return count
  }
  assert.equal(inked(125), 0, 'nothing is beneath the baseline')
  assert.ok(inked(115) > 8, 'the letters stand on it')
  assert.ok(inked(215) > inked(115), 'bold letters are thicker')
})

test('a picture of one view has the pixels that are asked for, and nothing of what is around it', async () => {
  const red = view([20, 100, 100, 50], { backgroundColor: '#f00' })
  const camera = cameraOn(window(red))
  const small = await read(camera.view(2, 1), 1)
  assert.deepEqual([small.width, small.height, small.at(1, 1)], [100, 50, '#ff0000'])
  const large = await read(camera.view(2, 3), 3)
  assert.deepEqual([large.width, large.height, large.at(99, 49)], [300, 150, '#ff0000'])
  assert.throws(() => camera.view(99, 1), /view 99: it was not laid out/)
})

test('what iOS lays over an app is in the picture: alerts, banners, and the home screen once it is left', async () => {
  const red = window(view([0, 0, 393, 852], { backgroundColor: '#f00' }))
  const plain = await read(await cameraOn(red).screen())
  const away = await read(await cameraOn(red, { inFront: false }).screen())
  assert.equal(plain.at(196, 400), '#ff0000')
  assert.notEqual(away.at(196, 400), '#ff0000')
  const camera = cameraOn({ type: 'AlertDialog', properties: { title: 'Really?' } })
  assert.notEqual((await read(await camera.screen())).at(196, 426), '#ffffff', 'the card of the alert')
  const banners = [{ title: 'Done', subtitle: '', body: 'It is here.' }]
  const told = await read(await cameraOn(red, { app: { name: 'Demo' }, banners }).screen())
  assert.notEqual(told.at(196, 62), '#ff0000', 'the banner hangs beneath the camera')
  assert.equal(told.at(196, 200), '#ff0000')
})

test('a picture behind a view is stretched over it, or repeated in its own size', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'camera-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'tile.jpg')
  writeFileSync(file, turned(redAndBlue(32, 32), 1))
  const backgroundImage = { file, version: 1 }
  const stretched = view([0, 100, 128, 64], { backgroundImage })
  const repeated = view([0, 200, 128, 64], { backgroundImage, backgroundRepeat: true })
  const picture = await read(await cameraOn(window(stretched, repeated)).screen())
  const row = (y: number) => [8, 24, 40, 56].map((x) => (picture.at(x, y).startsWith('#f') ? 'red' : 'blue'))
  assert.deepEqual(row(130), ['red', 'red', 'red', 'red'])
  assert.deepEqual(row(210), ['red', 'blue', 'red', 'blue'])
  assert.deepEqual(row(250), ['red', 'blue', 'red', 'blue'])
})

test('a photo that EXIF turns is drawn upright, in its own proportions', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'camera-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'photo.jpg')
  writeFileSync(file, turned(redAndBlue(80, 40), 6))
  const photo = view([100, 100, 40, 80], { image: { file, version: 1 } }, [], 'ImageView')
  const picture = await read(await cameraOn(window(photo)).screen())
  const colours = [picture.at(102, 102), picture.at(138, 138), picture.at(102, 142), picture.at(138, 178)]
  assert.deepEqual(
    colours.map((colour) => colour.replace('fe', 'ff')),
    ['#ff0000', '#ff0000', '#0000ff', '#0000ff'],
  )
})
