import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readBlocks } from '../../../app/lib/downloads/core/picture/reader.ts'
import { bytes } from './bytes.ts'
import { blocksOf } from './file.ts'

const data = bytes('0123456789', 0xff, 'abcdef')

test('a file reads alike in whatever blocks it comes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), (size) => {
      const read = readBlocks(blocksOf(data, size), (reader) => {
        const start = reader.text(3)
        reader.skip(2)
        const number = reader.uint(2)
        reader.skipPast(0xff)
        return [start, number, reader.position(), reader.uint32LittleEndian(), reader.byte()]
      })
      assert.deepEqual(read, ['012', 0x3536, 11, 0x64636261, 0x65])
    }),
  )
})

test('a reader never goes back', () => {
  const position = readBlocks(blocksOf(data), (reader) => {
    reader.skip(5)
    reader.skipTo(2)
    return reader.position()
  })
  assert.equal(position, 5)
})

test('blocks that are skipped are not read', () => {
  const blocks = [0, 1, 2].map((block) => ({
    length: 10,
    bytes: () => (block === 1 ? assert.fail('it was read') : new Uint8Array(10).fill(block)),
  }))
  assert.equal(
    readBlocks(blocks, (reader) => {
      reader.skip(20)
      return reader.byte()
    }),
    2,
  )
})

test('an end that comes too early is told, and an error of another kind is not taken for one', () => {
  for (const size of [17, 18, 2 ** 53])
    assert.equal(
      readBlocks(blocksOf(data), (reader) => reader.skip(size) ?? 'whole'),
      size === data.length ? 'whole' : undefined,
    )
  const broken = [
    {
      length: 1,
      bytes: () => {
        throw new Error('the disk is gone')
      },
    },
  ]
  assert.throws(() => readBlocks(broken, (reader) => reader.byte()), /the disk is gone/)
})
