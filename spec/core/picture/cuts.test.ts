import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bytes } from './bytes.ts'
import { verdict } from './file.ts'
import { samples } from './samples.ts'

for (const [extension, data] of Object.entries(samples)) {
  test(`a ${extension} cut at any byte is refused`, () => {
    for (let length = 0; length < data.length; length++)
      assert.notEqual(verdict(data.subarray(0, length)), extension, `${length} of ${data.length} bytes`)
  })

  test(`a ${extension} is judged alike in whatever blocks it is read`, () => {
    for (let size = 1; size <= data.length; size++) {
      assert.equal(verdict(data, size), extension, `blocks of ${size} bytes`)
      assert.equal(verdict(data.subarray(0, -1), size), 'truncated', `blocks of ${size} bytes`)
    }
  })

  for (const [what, tail] of [
    ['a newline', bytes('\r\n')],
    ['zeros', new Uint8Array(100)],
    ['a video', bytes(0, 0, 0, 0x14, 'ftypmp42', 0, 0, 0, 0, 'mp42', 0, 0, 0, 0x0c, 'mdat', 1, 2, 3, 4)],
    ['notes of a phone', bytes(0, 0, 0x30, 0x0a, 0x10, 0, 0, 0, 'MotionPhoto_Data', 0, 'SEFT')],
    ['another picture', data],
    ['a text', bytes('<x:xmpmeta xmlns:x="adobe:ns:meta/">')],
  ] as const)
    test(`a ${extension} with ${what} behind it is taken`, () => {
      assert.equal(verdict(bytes(data, tail)), extension)
    })
}

const file = fc
  .record({
    data: fc.constantFrom(...Object.values(samples)),
    at: fc.nat(),
    put: fc.uint8Array({ maxLength: 12 }),
    remove: fc.nat(12),
  })
  .map(({ data, at, put, remove }) => {
    const from = at % data.length
    return bytes(data.subarray(0, from), put, data.subarray(from + remove))
  })

test('whatever arrives is judged in the end, by random bytes behind a true start and by changed pictures', () => {
  const starts = Object.values(samples).map((data) => data.subarray(0, 12))
  const random = fc
    .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }))
    .map((parts) => bytes(...parts))
  fc.assert(
    fc.property(fc.oneof(file, random, fc.uint8Array()), fc.integer({ min: 1, max: 50 }), (data, size) => {
      assert.equal(typeof verdict(data, size), 'string')
    }),
    { numRuns: 2000 },
  )
})
