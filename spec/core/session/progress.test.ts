import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Phone } from '../phone.ts'
import { statusLine } from '../words/told.ts'

/** What `totalBytesExpectedToWrite` is when the server does not tell: 2^64 - 1 as a JavaScript number. */
const UNKNOWN = 2 ** 64
/** ms between two looks at a download. */
const LOOK = 1_500

function downloading() {
  const phone = new Phone()
  phone.open()
  const id = phone.start('foreground')
  const latest = () => phone.downloads.latest('foreground')
  const bytes = () => {
    const transfer = latest()
    return transfer?.state === 'running' ? transfer.bytes : transfer?.state
  }
  return { phone, id, latest, bytes }
}

test('progress that goes backwards changes nothing and is not told', () => {
  const { phone, id, bytes } = downloading()
  phone.progress(id, 500, 1000)
  phone.advance(LOOK)
  const told: string[] = []
  phone.downloads.on('changed', ({ state }) => told.push(state))
  phone.progress(id, 400, 1000)
  assert.deepEqual([bytes(), told], [500, []])
  phone.advance(LOOK)
  phone.progress(id, 600, 1000)
  assert.deepEqual([bytes(), told], [600, ['running']])
})

test('progress is told once in 1.5 s, not sooner and not later', () => {
  const { phone, id, bytes } = downloading()
  phone.progress(id, 1, 100)
  phone.advance(LOOK - 1)
  phone.progress(id, 2, 100)
  assert.equal(bytes(), 1)
  phone.advance(1)
  phone.progress(id, 3, 100)
  assert.equal(bytes(), 3)
})

test('a picture as large as the limit is not stopped on the way, whether its size is told or not', () => {
  for (const total of [1000, UNKNOWN]) {
    const { phone, id, bytes } = downloading()
    phone.progress(id, 1, total)
    assert.equal(bytes(), 1)
    phone.advance(LOOK)
    phone.progress(id, 1000, total)
    assert.equal(bytes(), 1000)
  }
})

test('a picture of a byte more than the limit is stopped at once where its size is told, and both sizes are told', () => {
  const { phone, id, latest } = downloading()
  phone.progress(id, 1, 1001)
  const transfer = latest()
  assert.deepEqual(transfer?.state === 'failed' && transfer.reason, {
    ...{ kind: 'tooLarge', bytes: 1001, limit: 1000 },
  })
  assert.equal(transfer?.state === 'failed' && transfer.endedAt, phone.now)
  assert.ok(phone.sessionCalls.includes(`cancel ${id}`))
})

test('a picture of unknown size is stopped at the first byte beyond the limit', () => {
  const { phone, id, latest } = downloading()
  phone.progress(id, 1001, UNKNOWN)
  assert.equal(latest()?.state, 'failed')
})

test('a picture whose bytes are all there is at 99 % until it is saved', () => {
  const { phone, id, latest } = downloading()
  phone.progress(id, 1000, 1000)
  const transfer = latest()
  assert.equal(transfer && statusLine(transfer), 'transfer_bytes_of 1.0 kB 1.0 kB 99')
  phone.finish(id)
  assert.equal(latest()?.state, 'saved')
})

test('percents are rounded down, so that none is told before it is reached', () => {
  const { phone, id, latest } = downloading()
  phone.progress(id, 199, 1000)
  const transfer = latest()
  assert.match(transfer ? statusLine(transfer) : '', / 19$/)
})

test('events without a session identifier change nothing and throw nothing', () => {
  const { phone, bytes } = downloading()
  const { sessionEvents } = phone.downloads
  const event = { taskIdentifier: 1 }
  sessionEvents.progressed({ ...event, totalBytesWritten: 5, totalBytesExpectedToWrite: 10 })
  sessionEvents.arrived({ ...event, data: new Uint8Array() })
  sessionEvents.completed({ ...event, success: true, statusCode: 200 })
  assert.deepEqual([bytes(), phone.discarded, phone.disk.size], [0, 0, 0])
})

test('progress of a task that is not ours does not silence that of ours', () => {
  const { phone, id, bytes } = downloading()
  phone.progress('another', 1, 10)
  phone.progress(id, 7, 100, 2)
  phone.progress(id, 8, 100)
  assert.equal(bytes(), 8)
})
