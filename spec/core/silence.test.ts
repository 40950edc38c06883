import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Phone } from './phone.ts'

/** ms in the foreground and online without a word of iOS. */
const SILENCE_MS = 60_000
const DAY_MS = 24 * 60 * 60 * 1000
const PAUSE = 2_000

/** A phone whose app was ended and started again while a download was under way. */
function relaunched() {
  const phone = new Phone()
  phone.retryAfterMs = [PAUSE]
  const id = phone.start('foreground')
  phone.launch()
  phone.open()
  phone.sessionCalls.length = 0
  return { phone, id, state: () => phone.downloads.latest('foreground')?.state }
}

test('a download of an earlier run that was cancelled is not ordered again after a minute of silence', () => {
  const { phone, id, state } = relaunched()
  phone.downloads.cancel(id)
  phone.advance(SILENCE_MS + PAUSE)
  assert.equal(state(), 'cancelled')
  assert.deepEqual(phone.sessionCalls, [`cancel ${id}`])
})

for (const [what, speak] of [
  ['its progress', (phone: Phone, id: string) => phone.progress(id, 1, 10)],
  ['its end', (phone: Phone, id: string) => phone.finish(id)],
] as const)
  test(`a download of an earlier run of which iOS tells ${what} is left alone after that`, () => {
    const { phone, id } = relaunched()
    speak(phone, id)
    const before = phone.downloads.latest('foreground')
    phone.advance(2 * SILENCE_MS)
    assert.equal(phone.downloads.latest('foreground'), before)
    assert.equal(phone.timers.size, 0)
  })

test('a download that iOS does not speak of is left alone for a minute, counted from the last return', () => {
  const { phone, state } = relaunched()
  phone.advance(SILENCE_MS - 1)
  phone.open()
  phone.advance(SILENCE_MS - 1)
  assert.equal(state(), 'running')
  phone.advance(1)
  assert.equal(state(), 'waiting')
})

test('where there is no network a download is waited for one minute after the other', () => {
  const { phone, state } = relaunched()
  phone.online = false
  phone.advance(3 * SILENCE_MS)
  assert.equal(state(), 'running')
  phone.online = true
  phone.advance(SILENCE_MS)
  assert.equal(state(), 'waiting')
})

test('a download of this run is never given up for silence', () => {
  const phone = new Phone()
  phone.open()
  phone.start('foreground')
  phone.advance(10 * SILENCE_MS)
  assert.equal(phone.downloads.latest('foreground')?.state, 'running')
})

test('a try that waited when the app was ended is a download of this run', () => {
  const phone = new Phone()
  phone.retryAfterMs = [PAUSE, PAUSE]
  phone.open()
  phone.fail(phone.start('foreground'), -1001)
  phone.launch()
  phone.open()
  const before = phone.downloads.latest('foreground')
  phone.advance(10 * SILENCE_MS)
  assert.equal(before?.state, 'running')
  assert.equal(phone.downloads.latest('foreground'), before)
})

test('eight days after its order, and no sooner, a silent download is not tried again', () => {
  for (const [late, state] of [
    [0, 'waiting'],
    [1, 'failed'],
  ] as const) {
    const phone = new Phone()
    phone.retryAfterMs = [PAUSE]
    phone.start('foreground')
    phone.now += 8 * DAY_MS - SILENCE_MS + late
    phone.launch()
    phone.open()
    phone.advance(SILENCE_MS)
    assert.equal(phone.downloads.latest('foreground')?.state, state)
  }
})

test('a download that was ordered again after a silence is one of this run, and not given up a second time', () => {
  const { phone, state } = relaunched()
  phone.retryAfterMs = [PAUSE, PAUSE]
  phone.advance(SILENCE_MS + PAUSE)
  assert.equal(state(), 'running')
  phone.home()
  phone.open()
  const before = phone.downloads.latest('foreground')
  phone.advance(10 * SILENCE_MS)
  assert.equal(phone.downloads.latest('foreground'), before)
})
