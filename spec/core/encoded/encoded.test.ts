import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { test } from 'node:test'
import { ENCODED } from '../../encoded.ts'
import { verdict } from '../picture/file.ts'

for (const [encoder, extension, file] of ENCODED) {
  test(`${encoder} writes a picture (${extension}) that is taken, also with a newline and another file behind it`, () => {
    assert.equal(verdict(file), extension)
    assert.equal(verdict(Buffer.concat([file, Buffer.from('\n')])), extension)
    assert.equal(verdict(Buffer.concat([file, file])), extension)
  })

  test(`${encoder} writes a picture (${extension}) that is refused when cut at any byte`, () => {
    for (let length = 0; length < file.length; length++)
      assert.notEqual(verdict(file.subarray(0, length)), extension, `${length} of ${file.length} bytes`)
  })
}
