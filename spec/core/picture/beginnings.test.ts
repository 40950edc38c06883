import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytes, filled, uint } from './bytes.ts'
import { verdict } from './file.ts'
import { gif } from './gifSample.ts'
import { box, isoFile } from './isoSample.ts'
import { jpeg } from './jpegSample.ts'
import { png } from './samples.ts'

for (const [extension, brands] of [
  ['heic', ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1', 'mif2']],
  ['avif', ['avif', 'avis']],
] as const)
  for (const brand of brands)
    test(`a file of the brand ${brand} is taken as ${extension}, also where it names another brand first`, () => {
      assert.equal(verdict(isoFile(brand)), extension)
      assert.equal(verdict(isoFile('none', brand)), extension)
    })

for (const [what, data] of [
  ['a JPEG whose third byte is another', bytes(jpeg.subarray(0, 2), 0, jpeg.subarray(3))],
  ['a PNG whose line ends were changed on the way', bytes('\x89PNG\n\x1a\n', png.subarray(8))],
  ['a GIF of a version that there never was', bytes('GIF88a', gif.subarray(6))],
  ['a file whose number of version reads like a brand', box('ftyp', 'none', 'heic')],
  ['a file with a brand behind the box of its brands', bytes(box('ftyp', 'none', uint(4, 0)), box('heic'))],
  ['a file with brands and no box for them', bytes(uint(4, 24), 'type', 'heic', filled(12))],
] as const)
  test(`${what} is called no picture`, () => {
    assert.equal(verdict(data), 'notAnImage')
  })
