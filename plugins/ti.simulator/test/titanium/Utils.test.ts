import { deepEqual, equal } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { reportsOf } from './harness.ts'

const DIGESTS = ['md5HexDigest', 'sha1', 'sha256'] as const

/** Bytes that are no text, so that a digest of their text would be another. */
const content = Uint8Array.of(0xff, 0xd8, 0, 0xfe, 0x41)
const expected = (data: Uint8Array | string) =>
  ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(data).digest('hex'))

for (const [what, source, digests] of [
  ['a blob of a file', `Ti.Filesystem.getFile('a.bin').read()`, expected(content)],
  ['a blob in memory', 'blobInMemory', expected(content)],
  ['a file', `Ti.Filesystem.getFile('a.bin')`, expected(content)],
  ['a file that is missing', `Ti.Filesystem.getFile('gone.bin')`, expected('')],
  ['a text', `'héllo'`, expected('héllo')],
  ['an empty text', `''`, expected('')],
] as const)
  test(`the digests of ${what} are those of its bytes, in lower-case hex`, async (t) => {
    const [told] = await reportsOf(
      t,
      `const blobInMemory = Ti.Utils.base64decode(Ti.Utils.base64encode(Ti.Filesystem.getFile('a.bin')));
       const data = ${source};
       report(${JSON.stringify(DIGESTS)}.map((name) => Ti.Utils[name](data)));`,
      { files: { 'a.bin': content } },
    )
    deepEqual(told, digests)
  })

test('anything else has no digest, as in the SDK', async (t) => {
  const [told] = await reportsOf(
    t,
    `report([5, null, undefined, {}, Ti.createBuffer({ length: 1 })].map((data) => {
       try { return Ti.Utils.sha256(data); } catch (error) { return error.name; }
     }));`,
  )
  equal(String(told), 'TypeError,TypeError,TypeError,TypeError,TypeError')
})

test('base 64 is read with space around it and without its padding, and what is none gives nothing', async (t) => {
  const reports = await reportsOf(
    t,
    `report([Ti.Utils.base64decode(' aMOpbGxv\\n').text, Ti.Utils.base64decode('YQ').text, Ti.Utils.base64decode('a*b'), Ti.Utils.base64encode('a').mimeType]);
     try { Ti.Filesystem.getFile('none').createdAt(); } catch (e) { report([e.message, typeof e.nativeReason]); }`,
  )
  equal(JSON.stringify(reports[0]), '["héllo","a",null,"application/octet-stream"]')
  equal(String(reports[1]), 'The iOS reported an error,string')
})
