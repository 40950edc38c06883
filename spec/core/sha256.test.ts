import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { createSha256 } from '../../app/lib/downloads/core/picture/sha256.ts'

function sha256(...blocks: Uint8Array[]): string {
  const hash = createSha256()
  for (const block of blocks) hash.update(block)
  return hash.digest()
}

function ofText(text: string): string {
  return sha256(new TextEncoder().encode(text))
}

// https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
test('the digests of the examples of FIPS 180-4 are right', () => {
  assert.equal(ofText('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(
    ofText('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'),
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  )
  assert.equal(ofText(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('every message has the digest that Node gives it, in whatever blocks it comes, also from a larger buffer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(20), fc.nat(280), (bytes, from, cut) => {
      const message = bytes.subarray(from)
      const digest = createHash('sha256').update(message).digest('hex')
      assert.equal(sha256(message.subarray(0, cut), message.subarray(cut)), digest)
    }),
  )
})
