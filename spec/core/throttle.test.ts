import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createThrottle } from '../../app/lib/downloads/core/support/throttle.ts'
import { Phone } from './phone.ts'

test('two thousand progress events in two seconds are told twice, each of two downloads by itself', () => {
  const phone = new Phone()
  const ids = [phone.start('foreground'), phone.start('silentPush')]
  const told: string[] = []
  phone.downloads.on('changed', ({ id }) => told.push(id))
  for (let event = 0; event < 2000; event++) {
    for (const id of ids) phone.progress(id, event, 2000)
    phone.advance(1)
  }
  for (const id of ids) assert.equal(told.filter((one) => one === id).length, 2)
})

test('a clock that is set back does not silence progress', () => {
  const throttle = createThrottle(300)
  assert.ok(throttle.allows('a', 1_000_000))
  assert.ok(throttle.allows('a', 10))
})
