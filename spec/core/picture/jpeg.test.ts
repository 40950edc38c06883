import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytes, filled } from './bytes.ts'
import { verdict } from './file.ts'
import { EOI, frame, SOI, scan, segment, thumbnail } from './jpegSample.ts'

for (const [what, data] of [
  [
    'fill bytes before its markers',
    bytes(SOI, filled(3, 0xff), frame, filled(40, 0xff), scan, filled(9, 0xff), EOI),
  ],
  ['stray bytes between its segments', bytes(SOI, frame, 1, 0, 0xff, 0, 0xff, 0x02, scan, 0, 0, EOI)],
  ['600 KB of metadata before its size', bytes(SOI, ...metadata(600_000), frame, scan, EOI)],
  ['a segment without content', bytes(SOI, segment(0xfe), frame, scan, EOI)],
  ['the bytes of an end in its frame', bytes(SOI, segment(0xc0, 0xff, 0xd9), scan, EOI)],
  ['a second start', bytes(SOI, SOI, frame, scan, EOI)],
] as const)
  test(`a JPEG with ${what} is taken`, () => {
    assert.equal(verdict(data), 'jpg')
  })

for (const [what, data] of [
  ['whose thumbnail alone has an end', bytes(SOI, segment(0xe1, thumbnail), frame, scan)],
  ['that ends before its picture', bytes(SOI, frame, EOI)],
  ['with a segment shorter than its length', bytes(SOI, 0xff, 0xe0, 0, 1, frame, scan, EOI)],
  ['with more fill bytes than anybody writes', hostile(10_100_000)],
  ['whose last segment goes on behind the end', bytes(SOI, frame, 0xff, 0xe2, 0xff, 0xff, scan, EOI)],
] as const)
  test(`a JPEG ${what} is refused`, () => {
    assert.equal(verdict(data), 'truncated')
  })

function hostile(fillBytes: number): Uint8Array {
  const data = filled(fillBytes, 0xff)
  data.set(bytes(SOI, frame, scan))
  data.set([0xd9], fillBytes - 1)
  return data
}

/** A segment has at most 65,533 bytes of content. */
function metadata(size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(size / 65_000) }, () =>
    segment(0xe1, thumbnail, filled(65_000, 0xd9)),
  )
}
