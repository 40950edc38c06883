import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkImage, MAX_PIXELS } from '../../../app/lib/downloads/core/picture/imageCheck.ts'
import { arrived, blocksOf, LIMITS } from './file.ts'
import { avif, heic } from './isoSample.ts'
import { png, samples } from './samples.ts'

for (const [extension, data] of Object.entries(samples))
  test(`a whole picture that is a ${extension} is taken`, () => {
    assert.deepEqual(checkImage(arrived(data), LIMITS), { extension })
  })

test('AVIF is taken where iOS shows it, and refused by name where it does not', () => {
  assert.deepEqual(checkImage(arrived(avif), { ...LIMITS, iosVersion: 15 }), {
    reason: { kind: 'needsNewerIos', format: 'AVIF', version: 16 },
  })
  assert.deepEqual(checkImage(arrived(heic), { ...LIMITS, iosVersion: 15 }), { extension: 'heic' })
})

test('a whole file that iOS cannot decode is refused', () => {
  assert.deepEqual(checkImage(arrived(png, { pixels: 0 }), LIMITS), { reason: { kind: 'unreadable' } })
})

test('a small file of more pixels than can be held in memory, 50 million, is refused', () => {
  assert.equal(MAX_PIXELS, 50_000_000)
  assert.deepEqual(checkImage(arrived(png, { pixels: MAX_PIXELS }), LIMITS), { extension: 'png' })
  const reason = { kind: 'tooManyPixels', pixels: MAX_PIXELS + 1, limit: MAX_PIXELS }
  assert.deepEqual(checkImage(arrived(png, { pixels: MAX_PIXELS + 1 }), LIMITS), { reason })
})

test('a file that is too large is refused without being read, and one as large as the limit is taken', () => {
  const unread = arrived(png, { blocks: () => assert.fail('it was read') })
  const limit = png.length - 1
  assert.deepEqual(checkImage(unread, { ...LIMITS, maxBytes: limit }), {
    reason: { kind: 'tooLarge', bytes: png.length, limit },
  })
  assert.deepEqual(checkImage(arrived(png), { ...LIMITS, maxBytes: png.length }), { extension: 'png' })
})

test('a file of another size than was announced is refused without being read', () => {
  const unread = arrived(png, { blocks: () => assert.fail('it was read') })
  assert.deepEqual(checkImage(unread, { ...LIMITS, bytesPromised: 1 }), {
    reason: { kind: 'otherSize', bytes: png.length, promised: 1 },
  })
})

test('the digest is asked for only where one was announced, for a file of any size, and must be that one', () => {
  const data = new Uint8Array(30_000_000)
  data.set(png)
  const large = arrived(data, { sha256: () => 'ab'.repeat(32) })
  const limits = { ...LIMITS, maxBytes: data.length }
  assert.deepEqual(checkImage(large, { ...limits, sha256: 'ab'.repeat(32) }), { extension: 'png' })
  const reason = { kind: 'checksum' }
  for (const sha256 of ['cd'.repeat(32), `${'ab'.repeat(31)}ac`, `0${'ab'.repeat(32).slice(1)}`])
    assert.deepEqual(checkImage(large, { ...limits, sha256 }), { reason })
})

test('every file is closed after it was read, also one that ends too early', () => {
  for (const data of [png, png.subarray(0, 20)]) {
    let open = 0
    function* blocks() {
      open += 1
      try {
        yield* blocksOf(data)
      } finally {
        open -= 1
      }
    }
    checkImage(arrived(data, { blocks }), LIMITS)
    assert.equal(open, 0)
  }
})
