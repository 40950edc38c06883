import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Phone } from '../phone.ts'

/** ms: iOS gives 30 s, and Titanium itself answers after 29 s. */
const HANDLER_LIMIT_MS = 25_000
/** ms after which the start banner is shown: what ends before keeps the app awake until then. */
const START_BANNER_SHOWN = 3_000

test("a session's handler is ended when all its events have been told", () => {
  const phone = new Phone()
  const id = phone.start('silentPush')
  phone.advance(START_BANNER_SHOWN)
  phone.downloads.sessionEvents.woken({ sessionId: id, handlerId: 'Session-1' })
  phone.finish(id)
  assert.deepEqual(phone.endedHandlers, [])
  phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  assert.deepEqual(phone.endedHandlers, ['Session-1'])
  assert.equal(phone.sessionCalls.at(-1), `finish ${id}`)
})

test('a handler that comes after the events of its session is ended as well', () => {
  const phone = new Phone()
  const id = phone.start('silentPush')
  phone.launch()
  phone.advance(START_BANNER_SHOWN)
  phone.finish(id)
  phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  phone.downloads.sessionEvents.woken({ sessionId: id, handlerId: 'Session-1' })
  assert.deepEqual(phone.endedHandlers, ['Session-1'])
})

test('two handlers that come after the events of both their sessions are ended as well', () => {
  const phone = new Phone()
  const ids = [phone.start('silentPush'), phone.start('backgroundFetch')]
  phone.launch()
  phone.advance(START_BANNER_SHOWN)
  for (const id of ids) {
    phone.finish(id)
    phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  }
  for (const id of ids) phone.downloads.sessionEvents.woken({ sessionId: id, handlerId: `Session of ${id}` })
  assert.deepEqual(
    phone.endedHandlers,
    ids.map((id) => `Session of ${id}`),
  )
})

test("a session's handler is ended in time though its events never come", () => {
  const phone = new Phone()
  const id = phone.start('silentPush')
  phone.downloads.sessionEvents.woken({ sessionId: id, handlerId: 'Session-1' })
  phone.advance(HANDLER_LIMIT_MS - 1)
  assert.deepEqual(phone.endedHandlers, [])
  phone.advance(1)
  assert.deepEqual(phone.endedHandlers, ['Session-1'])
  phone.downloads.sessionEvents.drained({ sessionIdentifier: id })
  assert.deepEqual(phone.endedHandlers, ['Session-1'])
})

test('a session that iOS speaks of but the ledger does not know is made, so that its events drain, and let go then', () => {
  const phone = new Phone()
  phone.downloads.sessionEvents.woken({ sessionId: 'silentPush.gone', handlerId: 'Session-1' })
  assert.deepEqual(phone.sessionCalls, ['open silentPush.gone'])
  phone.finish('silentPush.gone')
  phone.downloads.sessionEvents.drained({ sessionIdentifier: 'silentPush.gone' })
  assert.deepEqual(phone.endedHandlers, ['Session-1'])
  assert.deepEqual([...phone.sessions], [])
  assert.equal(phone.disk.size, 0)
})

test('a handler is ended once, whether its work returns, throws, or takes too long', async () => {
  const { handlers, ...phone } = new Phone()
  assert.equal(await handlers.during('Fetch-1', () => {}), undefined)
  const error = new Error('no')
  assert.equal(
    await handlers.during('Fetch-2', () => {
      throw error
    }),
    error,
  )
  assert.deepEqual(phone.endedHandlers, ['Fetch-1', 'Fetch-2'])
})

test('a handler is kept until the promise of its work is settled, and what that was rejected with is told', async () => {
  const phone = new Phone()
  let fail = (_: Error): void => {}
  const work = new Promise<void>((_, reject) => {
    fail = reject
  })
  const done = phone.handlers.during('Fetch-1', () => work)
  await Promise.resolve()
  assert.deepEqual(phone.endedHandlers, [])
  const error = new Error('no')
  fail(error)
  assert.equal(await done, error)
  assert.deepEqual(phone.endedHandlers, ['Fetch-1'])
})

test('work that takes too long loses its handler in time, and does not end it again', async () => {
  const phone = new Phone()
  let finish = (): void => {}
  const done = phone.handlers.during('Fetch-1', () => new Promise((resolve) => (finish = resolve)))
  phone.advance(HANDLER_LIMIT_MS)
  assert.deepEqual(phone.endedHandlers, ['Fetch-1'])
  finish()
  await done
  assert.deepEqual(phone.endedHandlers, ['Fetch-1'])
})

test('a handler that iOS hands over twice is ended once', () => {
  const phone = new Phone()
  phone.handlers.hold('Fetch-1')
  phone.handlers.release('Fetch-1')
  phone.handlers.hold('Fetch-1')
  phone.handlers.release('Fetch-1')
  phone.advance(HANDLER_LIMIT_MS)
  assert.deepEqual(phone.endedHandlers, ['Fetch-1'])
})
