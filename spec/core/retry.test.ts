import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HANDLER_LIMIT_MS } from '../../app/lib/downloads/core/session/handlerGuard.ts'
import { mayPass } from '../../app/lib/downloads/core/transfer/retry.ts'
import { SILENCE_MS } from '../../app/lib/downloads/core/transfer/silence.ts'
import { Phone } from './phone.ts'
import { errorPage, png } from './picture/samples.ts'
import { statusLine } from './words/told.ts'

const TIMED_OUT = -1001
const BACKOFF_MS = [2_000, 8_000, 30_000] as const

/** A phone that is looked at, with a download that may be tried again. */
function trying(retryAfterMs: readonly number[] = BACKOFF_MS) {
  const phone = new Phone()
  phone.retryAfterMs = retryAfterMs
  phone.open()
  return { phone, id: phone.start('foreground') }
}

const stateOf = (phone: Phone) => phone.downloads.latest('foreground')?.state

test('of the codes of URLSession those pass by themselves that tell of a network or a host out of reach', () => {
  const passing = [-1001, -1003, -1004, -1005, -1006, -1009, -1018, -1019, -1020]
  for (let code = -4000; code <= 0; code++)
    assert.equal(mayPass({ kind: 'network', code, message: '' }), passing.includes(code), `${code}`)
})

test('of the answers of a server those pass by themselves that say so, or that it is in trouble', () => {
  const passing = [408, 425, 429, 500, 502, 503, 504]
  for (let status = 100; status <= 599; status++)
    assert.equal(mayPass({ kind: 'http', status }), passing.includes(status), `${status}`)
})

test('of the other failures only a transfer that iOS lost may succeed later', () => {
  assert.ok(mayPass({ kind: 'lost' }))
  for (const kind of ['notAnImage', 'truncated', 'checksum', 'storage', 'notStarted'] as const)
    assert.ok(!mayPass({ kind }), kind)
  assert.ok(!mayPass({ kind: 'tooLarge', bytes: 2, limit: 1 }))
  assert.ok(!mayPass({ kind: 'otherSize', bytes: 2, promised: 1 }))
  assert.ok(!mayPass({ kind: 'tooManyPixels', pixels: 2, limit: 1 }))
})

for (const [what, told] of [
  ['a redirect loop', (phone: Phone, id: string) => phone.fail(id, -1007)],
  ['a wrong encoding', (phone: Phone, id: string) => phone.fail(id, -1015)],
  ['a redirect to another scheme', (phone: Phone, id: string) => phone.fail(id, -1002)],
  ['a range that cannot be had', (phone: Phone, id: string) => phone.answer(id, 416)],
  ['a redirect without a place', (phone: Phone, id: string) => phone.finish(id, { status: 302 })],
] as const)
  test(`${what} ends the download at once, and is not tried again`, () => {
    const { phone, id } = trying()
    told(phone, id)
    assert.equal(stateOf(phone), 'failed')
    phone.advance(120_000)
    assert.equal(phone.sessionCalls.filter((call) => call.startsWith('open')).length, 1)
    assert.equal(phone.disk.size, 0)
  })

test('a server in trouble is asked again after a while, in the same session, and the picture comes', async () => {
  const { phone, id } = trying()
  phone.finish(id, { status: 503, data: errorPage })
  const waiting = phone.downloads.latest('foreground')
  assert.match(waiting ? statusLine(waiting) : '', /^transfer_waiting failure_http 503/)
  assert.equal(phone.disk.size, 0)
  phone.advance(BACKOFF_MS[0] - 1)
  assert.equal(stateOf(phone), 'waiting')
  phone.taskNumber = () => 2
  phone.advance(1)
  assert.equal(stateOf(phone), 'running')
  phone.finish(id, { task: 2 })
  assert.equal(stateOf(phone), 'saved')
  assert.deepEqual(phone.sessionCalls, [`open ${id}`, `finish ${id}`])
})

test('each further try waits longer, and after the last one the download has failed', () => {
  const { phone, id } = trying(BACKOFF_MS.slice(0, 2))
  for (const pause of BACKOFF_MS.slice(0, 2)) {
    phone.fail(id, TIMED_OUT)
    phone.advance(pause - 1)
    assert.equal(stateOf(phone), 'waiting')
    phone.advance(1)
  }
  phone.fail(id, TIMED_OUT)
  assert.equal(stateOf(phone), 'failed')
  assert.equal(phone.timers.size, 0)
})

test('what will not pass is not tried again', () => {
  const { phone, id } = trying()
  phone.finish(id, { status: 404, data: errorPage })
  assert.equal(stateOf(phone), 'failed')
})

test('a download that waits for its next try can be cancelled, and is not tried again', () => {
  const { phone, id } = trying()
  phone.fail(id, TIMED_OUT)
  phone.downloads.cancel(id)
  assert.equal(phone.timers.size, 0, 'the pause goes on')
  phone.advance(BACKOFF_MS[2])
  assert.equal(stateOf(phone), 'cancelled')
  assert.deepEqual(phone.sessionCalls, [`open ${id}`, `cancel ${id}`])
})

test('a late event of the task before changes nothing while the next try is waited for', () => {
  const { phone, id } = trying()
  phone.fail(id, TIMED_OUT)
  phone.progress(id, 10, 100)
  phone.finish(id)
  assert.equal(stateOf(phone), 'waiting')
  assert.equal(phone.disk.size, 0)
  assert.equal(phone.discarded, 1)
})

test('in the background the handler of the session keeps the app awake until the next try is ordered, in the same session', () => {
  const { phone, id } = trying()
  phone.home()
  phone.advance(60_000)
  phone.downloads.sessionEvents.woken({ sessionId: id, handlerId: 'Session-1' })
  phone.fail(id, TIMED_OUT)
  phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  assert.equal(stateOf(phone), 'waiting')
  phone.advance(BACKOFF_MS[0] - 1)
  assert.deepEqual(phone.endedHandlers, [])
  phone.advance(1)
  assert.equal(stateOf(phone), 'running')
  assert.deepEqual(phone.endedHandlers, ['Session-1'])
  assert.deepEqual(phone.sessionCalls, [`open ${id}`])
})

test('in the background, where no handler of its session keeps the app awake for a pause, the next try is ordered at once', () => {
  const { phone, id } = trying()
  phone.home()
  phone.fail(id, TIMED_OUT)
  assert.equal(stateOf(phone), 'running')
  phone.downloads.sessionEvents.woken({ sessionId: id, handlerId: 'Session-1' })
  phone.advance(HANDLER_LIMIT_MS - BACKOFF_MS[1])
  phone.fail(id, TIMED_OUT)
  assert.equal(stateOf(phone), 'running', 'too little is left of the handler')
  phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  phone.downloads.sessionEvents.woken({ sessionId: id, handlerId: 'Session-2' })
  phone.fail(id, TIMED_OUT)
  assert.equal(stateOf(phone), 'running', 'the pause is longer than any handler')
  phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  assert.deepEqual(phone.endedHandlers, ['Session-1', 'Session-2'])
  phone.fail(id, TIMED_OUT)
  assert.equal(stateOf(phone), 'failed')
  assert.deepEqual(
    phone.banners.map(({ start }) => start),
    [true, false],
  )
})

test('while somebody looks at the app, no handler is kept for a pause', () => {
  const { phone, id } = trying()
  phone.downloads.sessionEvents.woken({ sessionId: id, handlerId: 'Session-1' })
  phone.fail(id, TIMED_OUT)
  phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  assert.deepEqual(phone.endedHandlers, ['Session-1'])
  assert.equal(stateOf(phone), 'waiting')
})

test('a handler that iOS hands over for a further try is kept until all of that is told', () => {
  const { phone, id } = trying()
  phone.fail(id, TIMED_OUT)
  phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  phone.advance(BACKOFF_MS[0])
  phone.home()
  phone.downloads.sessionEvents.woken({ sessionId: id, handlerId: 'Session-1' })
  assert.deepEqual(phone.endedHandlers, [])
  phone.advance(5_000)
  phone.finish(id)
  phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  assert.deepEqual(phone.endedHandlers, ['Session-1'])
})

test('a handler that was kept for a pause is ended when the download is cancelled in it', () => {
  const { phone, id } = trying()
  phone.home()
  phone.downloads.sessionEvents.woken({ sessionId: id, handlerId: 'Session-1' })
  phone.fail(id, TIMED_OUT)
  phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  assert.deepEqual(phone.endedHandlers, [])
  phone.downloads.cancel(id)
  assert.deepEqual(phone.endedHandlers, ['Session-1'])
})

test('what iOS never speaks of again is ordered once more, and the old task changes nothing then', () => {
  const { phone, id } = trying()
  phone.launch()
  phone.open()
  phone.taskNumber = () => 2
  phone.advance(SILENCE_MS + BACKOFF_MS[0])
  assert.equal(stateOf(phone), 'running')
  assert.ok(!phone.sessionCalls.includes(`cancel ${id}`))
  phone.finish(id)
  assert.equal(stateOf(phone), 'running')
  phone.finish(id, { task: 2 })
  assert.equal(stateOf(phone), 'saved')
})

test('who leaves the app while the next try is waited for gets it at once', () => {
  const { phone, id } = trying()
  phone.fail(id, TIMED_OUT)
  phone.home()
  assert.equal(stateOf(phone), 'running')
})

test('a try that was waited for when the app was ended is made after its next start', () => {
  const { phone, id } = trying()
  phone.fail(id, TIMED_OUT)
  phone.launch()
  assert.equal(stateOf(phone), 'running')
  phone.finish(id)
  assert.equal(phone.downloads.latestSaved('foreground')?.file, `${id}.png`)
})

test('what a force-quit ended is ordered again when the user says so, with all that was promised', () => {
  const phone = new Phone()
  const request = {
    trigger: 'silentPush',
    url: 'https://pictures.test/1.png',
    bytesPromised: png.length,
  } as const
  const { id } = phone.downloads.start(request)
  phone.launch()
  phone.open()
  phone.fail(id, -999)
  const again = phone.downloads.retry(id)
  assert.ok(again && again.id !== id)
  const latest = phone.downloads.latest('silentPush')
  assert.deepEqual([latest?.url, latest?.bytesPromised], [request.url, request.bytesPromised])
  phone.finish(again.id)
  assert.equal(phone.downloads.latestSaved('silentPush')?.file, `${again.id}.png`)
})

test('what is under way or unknown cannot be ordered again', () => {
  const { phone, id } = trying()
  assert.equal(phone.downloads.retry(id), undefined)
  assert.equal(phone.downloads.retry('foreground.unknown'), undefined)
})
