import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { grid, gridDistance, matchesPicture, recognise, sampleGrid } from './grid.ts'
import { loadPictures } from './pictures.ts'
import { type PictureName, pictureNames, scenes } from './scenes.ts'

const pictures = await loadPictures()

function bytesOf(name: PictureName): Buffer {
  const picture = pictures.get(name)
  assert.ok(picture)
  return picture.bytes
}

for (const name of pictureNames) {
  test(`${name} is what its name says, and shows the grid that is known of it`, () => {
    const bytes = bytesOf(name)
    const decoded = name.endsWith('.png') ? PNG.sync.read(bytes) : jpeg.decode(bytes)
    assert.deepEqual([decoded.width, decoded.height], [scenes[name].width, scenes[name].height])
    const { columns, rows, colours } = grid(name)
    assert.equal(colours.length, columns * rows)
    const apart = gridDistance(colours, sampleGrid(bytes))
    assert.ok(apart < 8, `a cell is ${apart} away from its colour`)
  })
}

test('one picture is over 5 MB', () => {
  assert.ok(bytesOf('night.png').length > 5 * 2 ** 20)
})

test('there are JPEG and PNG pictures', () => {
  assert.deepEqual([...new Set([...pictures.values()].map(({ type }) => type))], ['image/jpeg', 'image/png'])
})

test('no picture is taken for another, nor grey for any', () => {
  for (const name of pictureNames) {
    assert.equal(recognise(sampleGrid(bytesOf(name))), name)
    for (const other of pictureNames) {
      if (other === name) continue
      const apart = gridDistance(grid(name).colours, grid(other).colours)
      assert.ok(apart > 120, `${name} and ${other} are only ${apart} apart`)
      assert.equal(matchesPicture(name, grid(other).colours), false)
    }
  }
  assert.equal(recognise(grid('dawn.jpg').colours.map(() => [128, 128, 128])), undefined)
})

test("a picture is known on the glass too: drawn at a phone's size from pixels", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 400 }),
      fc.constantFrom(...pictureNames.filter((name) => name.endsWith('.png'))),
      (width, name) => {
        assert.equal(recognise(sampleGrid(shrink(PNG.sync.read(bytesOf(name)), width, width * 1.5))), name)
      },
    ),
    { numRuns: 10 },
  )
})

test('half a picture, its lower half grey, is not taken for the whole', () => {
  const half = PNG.sync.read(bytesOf('coast.png'))
  half.data.fill(128, half.data.length / 2)
  assert.equal(recognise(sampleGrid(half)), undefined)
})

test('bytes that are no picture are told apart from one', () => {
  assert.throws(() => sampleGrid(Buffer.from('<!doctype html>')), /neither/)
})

function shrink(from: { width: number; height: number; data: Uint8Array }, width: number, height: number) {
  const data = new Uint8Array(width * Math.floor(height) * 4)
  for (let i = 0; i < data.length; i++) {
    const pixel = i >> 2
    const x = Math.floor((((pixel % width) + 0.5) / width) * from.width)
    const y = Math.floor(((Math.floor(pixel / width) + 0.5) / height) * from.height)
    data[i] = from.data[(y * from.width + x) * 4 + (i & 3)] ?? 0
  }
  return { width, height: Math.floor(height), data }
}
