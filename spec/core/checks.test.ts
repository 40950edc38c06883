import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkLimits } from '../../app/lib/downloads/core/support/checks.ts'
import type { Trigger } from '../../app/lib/downloads/core/transfer/transfer.ts'
import { Phone } from './phone.ts'

const LIMITS = { maxBytes: 1, keepPictures: 1, retryAfterMs: [] }

test('limits as they should be are taken', () => {
  assert.doesNotThrow(() => checkLimits(LIMITS))
})

for (const [limits, told] of [
  [undefined, /createService: maxBytes must be a whole number, at least 1; it is undefined\. Such as/],
  [{ ...LIMITS, maxBytes: '50 MB' }, /maxBytes must be .*; it is "50 MB"/],
  [{ ...LIMITS, keepPictures: 0 }, /keepPictures must be .* at least 1; it is 0/],
  [{ ...LIMITS, retryAfterMs: 3 }, /retryAfterMs must be a list of .* at least 1; it is 3/],
  [{ ...LIMITS, retryAfterMs: [2_000, 0] }, /retryAfterMs must be .*; it is \[2000,0\]/],
] as const)
  test(`limits of ${JSON.stringify(limits)} are refused by name, with what they should be`, () => {
    assert.throws(() => checkLimits(limits), told)
  })

for (const [order, told] of [
  [
    { trigger: 'Foreground', url: 'https://pictures.test/1.png' },
    /trigger must be one of foreground, .*"Foreground"/,
  ],
  [{ trigger: 'foreground' }, /url must be the address of a picture; it is undefined/],
] as const)
  test(`plain JavaScript that orders ${JSON.stringify(order)} is told what is wrong, and nothing is started`, () => {
    const phone = new Phone()
    // What the compiler would not let pass.
    const wrong: { trigger: Trigger; url: string } = JSON.parse(JSON.stringify(order))
    assert.throws(() => phone.downloads.start(wrong), told)
    assert.deepEqual(phone.sessionCalls, [])
  })
