import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { PNG } from 'pngjs'
import { draw } from './drawing.ts'
import { artwork } from './files.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Where IHDR tells of colours: https://www.w3.org/TR/png-3/#11IHDR */
const COLOUR_TYPE = 25
const RGB = 2

function farthest(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? Number.NaN))), 0)
}

for (const [name, { drawing, scale, opaque }] of artwork) {
  test(`${name} is what the script draws`, () => {
    const file = readFileSync(join(project, name))
    const [kept, drawn] = [PNG.sync.read(file), draw(drawing, scale)]
    assert.deepEqual([kept.width, kept.height], [drawn.width, drawn.height])
    assert.equal(kept.data.length, drawn.data.length)
    // Engines may differ in the last bit of a sine.
    assert.ok(farthest(kept.data, drawn.data) <= 1, `draw it again with: npm run icons`)
    assert.equal(file[COLOUR_TYPE] === RGB, opaque, 'it says whether it has transparent pixels')
  })
}

test('no picture in the app is from elsewhere', () => {
  const pictures = readdirSync(join(project, 'app', 'assets'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(png|jpe?g|gif|svg|webp)$/i.test(name))
    .map((name) => `app/assets/${name.replaceAll(sep, '/')}`)
  const root = readdirSync(project).filter((name) => name.endsWith('.png'))
  assert.deepEqual([...pictures, ...root].sort(), [...artwork.keys()].sort())
})

test('the icon fills its square, since iOS rounds the corners and shows what is transparent as black', () => {
  const icon = artwork.get('DefaultIcon.png')
  assert.ok(icon)
  const { width, height, data } = draw(icon.drawing, icon.scale)
  assert.deepEqual([width, height], [1024, 1024])
  assert.ok(data.every((value, at) => at % 4 !== 3 || value === 255))
})
