import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytes, filled, uint } from './bytes.ts'
import { verdict } from './file.ts'
import {
  box,
  fileType,
  heic,
  type Item,
  itemLocations,
  largeBox,
  lastBox,
  meta,
  pixels,
} from './isoSample.ts'

const head = fileType('heic', 'mif1')
const inIdat = (...extents: Item['extents'][number][]) =>
  meta(itemLocations({ method: 1, extents }), box('idat', pixels))

const inFile = (offset: number) => itemLocations({ extents: [[offset, pixels.length]] })

/** A description of as many bytes as any other with one item in one place. */
const metaFor = (offset: number) => meta(inFile(offset))
const behindMeta = head.length + metaFor(0).length

for (const [what, data] of [
  ['its data before its description', bytes(head, box('mdat', pixels), metaFor(head.length + 8))],
  ['data to the end of the file', bytes(head, metaFor(behindMeta + 8), lastBox('mdat', pixels))],
  ['a description to the end of the file', bytes(head, box('mdat', pixels), lastMeta(head.length + 8))],
  [
    'a size of 64 bits before its description',
    bytes(head, largeBox('mdat', pixels), metaFor(head.length + 16)),
  ],
  ['a size of 64 bits at its end', bytes(head, metaFor(behindMeta + 16), largeBox('mdat', pixels))],
  [
    'free space and boxes of its maker',
    bytes(heic, box('free', 'any'), box('skip'), box('uuid', filled(16))),
  ],
  ['an empty box before its data', bytes(head, box('free'), box('mdat', pixels), metaFor(head.length + 16))],
  [
    'something behind it that is no box, and a box of which that has a part',
    bytes(heic, uint(4, 8), filled(4), box('free', filled(20)).subarray(0, -1)),
  ],
  ['a box of 600 KB before its description', bytes(head, box('free', filled(600_000)), metaFor(head.length))],
  ['its data within its description', bytes(head, inIdat([0, 4], [4, pixels.length - 4]))],
  [
    'frames in place of items',
    bytes(fileType('msf1', 'hevc'), box('moov', box('trak')), box('mdat', pixels)),
  ],
  ['items of version 2, with an index and eight bytes for a place', bytes(head, meta(wideLocations(8)))],
  [
    'items of version 0, with bits that mean nothing in it',
    bytes(
      head,
      meta(box('iloc', 0, 0, 0, 0, 0x44, 0x04, uint(2, 1), uint(4, 0x10000), uint(2, 1), uint(8, 4))),
    ),
  ],
  ['items that are in another file', bytes(head, meta(elsewhere()))],
] as const)
  test(`a HEIC with ${what} is taken`, () => {
    assert.equal(verdict(data), 'heic')
  })

for (const [what, data] of [
  ['whose data are missing', bytes(head, metaFor(behindMeta + 8))],
  [
    'whose data end one byte too early',
    bytes(head, metaFor(behindMeta + 8), lastBox('mdat', pixels.subarray(1))),
  ],
  ['whose description has fewer data than it says', bytes(head, inIdat([1, pixels.length]))],
  ['that describes no items', bytes(head, meta(), box('mdat', pixels))],
  ['without a description', bytes(head, box('mdat', pixels))],
  ['whose last box is cut', bytes(heic, box('free', filled(20)).subarray(0, -1))],
  ['whose last box has its beginning alone', bytes(heic, uint(4, 20), 'free')],
  [
    'whose description has a box that is too long',
    bytes(head, meta(inFile(0), bytes(uint(4, 999), 'iinf')), box('free', filled(2_000))),
  ],
  ['with frames but no data', bytes(fileType('msf1', 'hevc'), box('moov', box('trak')))],
  ['whose items lie where numbers end', bytes(head, meta(wideLocations(2 ** 53)))],
  [
    'whose list of items goes on behind its box',
    bytes(head, meta(emptyLocations(), uint(4, 28), filled(24))),
  ],
  ['whose list of items is of version 3', bytes(head, meta(box('iloc', 3, 0, 0, 0, 0x44, 0, uint(4, 0))))],
  ['whose items begin at a place behind its end', bytes(head, meta(farLocations(0x40, 0, uint(4, 10_000))))],
  [
    'whose items have bits that mean nothing, and lie behind its end',
    bytes(head, meta(farLocations(0, 0x10))),
  ],
  ['whose numbers have three bytes', bytes(head, meta(box('iloc', 1, 0, 0, 0, 0x33, 0, uint(2, 0))))],
] as const)
  test(`a HEIC ${what} is refused`, () => {
    assert.equal(verdict(data), 'truncated')
  })

for (const type of [
  ...(['ftyp', 'pdin', 'meta', 'mdat', 'moov', 'moof'] as const),
  ...(['mfra', 'free', 'skip', 'uuid', 'mpvd', 'sefd'] as const),
])
  test(`a HEIC with a last box ${type} that is cut is refused`, () => {
    assert.equal(verdict(bytes(heic, box(type, filled(20)).subarray(0, -1))), 'truncated')
  })

test('items in places without numbers take no time, however many there are', () => {
  const entry = bytes(uint(4, 1), uint(2, 0), uint(2, 0), uint(2, 0xffff))
  const items = filled(10 * 300_000).map((_, at) => entry[at % 10] ?? 0)
  const data = bytes(head, meta(box('iloc', 2, 0, 0, 0, 0, 0, uint(4, 300_000), items)))
  assert.equal(verdict(data), 'heic')
})

function wideLocations(place: number): Uint8Array {
  const item = bytes(
    uint(4, 1),
    uint(2, 0),
    uint(2, 0),
    uint(8, 0),
    uint(2, 1),
    uint(8, 7),
    uint(8, place),
    uint(8, 1),
  )
  return box('iloc', 2, 0, 0, 0, 0x88, 0x88, uint(4, 1), item)
}

function elsewhere(): Uint8Array {
  const item = bytes(uint(2, 1), uint(2, 1), uint(2, 1), uint(4, 10_000), uint(4, 5))
  return box('iloc', 0, 0, 0, 0, 0x44, 0, uint(2, 1), item)
}

/** The description as a box that goes on to the end of the file. */
function lastMeta(offset: number): Uint8Array {
  return lastBox('meta', metaFor(offset).subarray(8))
}

/** A list that says to have an item and has none. */
function emptyLocations(): Uint8Array {
  return box('iloc', 1, 0, 0, 0, 0x44, 0, uint(2, 1))
}

/** An item of five bytes, 10,000 bytes behind its base, unless that is told: then it is the base which is far off. */
function farLocations(sizes: number, method: number, base = filled(0)): Uint8Array {
  const offset = base.length > 0 ? 0 : 10_000
  const item = bytes(uint(2, 1), uint(2, method), uint(2, 0), base, uint(2, 1), uint(4, offset), uint(4, 5))
  return box('iloc', 1, 0, 0, 0, 0x44, sizes, uint(2, 1), item)
}
