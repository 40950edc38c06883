import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkImage, MAX_HASHED, MAX_PIXELS } from '../../app/lib/downloads/core/picture/imageCheck.ts'
import { errorPage, gif, jpeg, png } from './pictures.ts'

const limits = { maxBytes: 1000 }

function arrived(data: Uint8Array, pixels = 1) {
  return { size: data.length, pixels, blocks: () => [() => data] }
}

test('whole pictures of the three formats are taken', () => {
  assert.deepEqual(checkImage(arrived(png), limits), { extension: 'png' })
  assert.deepEqual(checkImage(arrived(jpeg), limits), { extension: 'jpg' })
  assert.deepEqual(checkImage(arrived(gif), limits), { extension: 'gif' })
})

test('zero bytes behind the end marker do no harm', () => {
  assert.deepEqual(checkImage(arrived(Uint8Array.from([...jpeg, 0, 0, 0])), limits), { extension: 'jpg' })
})

test('a picture cut anywhere is refused', () => {
  for (const picture of [png, jpeg, gif]) {
    for (let length = 0; length < picture.length; length++) {
      assert.ok('reason' in checkImage(arrived(picture.subarray(0, length)), limits), `${length} bytes`)
    }
  }
})

test('what is no picture is refused, whatever it is', () => {
  assert.deepEqual(checkImage(arrived(errorPage), limits), { reason: { kind: 'notAnImage' } })
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      fc.pre(bytes[0] !== 0x89 && bytes[0] !== 0xff && bytes[0] !== 0x47)
      assert.deepEqual(checkImage(arrived(bytes), limits), { reason: { kind: 'notAnImage' } })
    }),
  )
})

test('a file with the marks of a picture that iOS cannot decode is refused', () => {
  assert.deepEqual(checkImage(arrived(png, 0), limits), { reason: { kind: 'notAnImage' } })
})

test('a small file of more pixels than can be held in memory is refused', () => {
  assert.deepEqual(checkImage(arrived(png, MAX_PIXELS), limits), { extension: 'png' })
  const reason = { kind: 'tooManyPixels', pixels: MAX_PIXELS + 1, limit: MAX_PIXELS }
  assert.deepEqual(checkImage(arrived(png, MAX_PIXELS + 1), limits), { reason })
})

test('a file that is too large to be hashed in time is refused without being read, though it may be shown without', () => {
  const unread = { size: MAX_HASHED + 1, pixels: 1, blocks: () => assert.fail('it was read') }
  const expected = { maxBytes: 50_000_000, sha256: 'a'.repeat(64) }
  const reason = { kind: 'tooLarge', bytes: MAX_HASHED + 1, limit: MAX_HASHED }
  assert.deepEqual(checkImage(unread, expected), { reason })
  const readable = { ...unread, blocks: () => [() => png] }
  assert.deepEqual(checkImage(readable, { maxBytes: 50_000_000 }), { extension: 'png' })
})

test('a file that is too large is refused without being read', () => {
  const file = { size: 1001, pixels: 1, blocks: () => assert.fail('it was read') }
  assert.deepEqual(checkImage(file, limits), { reason: { kind: 'tooLarge', bytes: 1001, limit: 1000 } })
})
