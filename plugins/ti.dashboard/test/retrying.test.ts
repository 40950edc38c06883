import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { DevicesView } from '../src/common/wire.ts'
import { ManualClock } from './helpers/ManualClock.ts'
import { openDashboard } from './helpers/openDashboard.ts'
import { refuse, ScriptedApple } from './helpers/ScriptedApple.ts'
import { untilDone } from './helpers/untilDone.ts'

const newToken = () => randomBytes(32).toString('hex')

test('what Apple could not take is tried again later, with the same apns-id', async (t) => {
  const [apple, clock] = [await ScriptedApple.start(t), new ManualClock()]
  const dashboard = await openDashboard(t, { apns: apple.apns, clock })
  await dashboard.subscribe(newToken())
  apple.answer = refuse(503, { reason: 'ServiceUnavailable' })
  const { id } = await dashboard.push()
  const refused = await untilDone(dashboard, id, ({ deliveries }) => deliveries[0]?.attempts === 1)
  assert.deepEqual(
    [refused.deliveries[0]?.state, refused.deliveries[0]?.reason],
    ['waiting', 'ServiceUnavailable'],
  )
  const wait = (refused.deliveries[0]?.retryAt ?? 0) - clock.now()
  assert.ok(wait >= 1000 && wait <= 1250, `first retry after ${wait} ms`)

  apple.answer = ({ stream }) => stream.respond({ ':status': 200 }, { endStream: true })
  clock.advance(wait)

  const { deliveries } = await untilDone(dashboard, id)
  assert.deepEqual([deliveries[0]?.state, deliveries[0]?.attempts], ['sent', 2])
  const ids = apple.attempts.map(({ headers }) => headers['apns-id'])
  assert.deepEqual(ids, [deliveries[0]?.apnsId, deliveries[0]?.apnsId])
})

test('a retry-after of Apple’s is kept to', async (t) => {
  const [apple, clock] = [await ScriptedApple.start(t), new ManualClock()]
  const dashboard = await openDashboard(t, { apns: apple.apns, clock })
  await dashboard.subscribe(newToken())
  apple.answer = refuse(429, { reason: 'TooManyRequests' }, { 'retry-after': '90' })
  const { id } = await dashboard.push()
  const { deliveries } = await untilDone(dashboard, id, (push) => push.deliveries[0]?.attempts === 1)
  assert.equal(deliveries[0]?.retryAt, clock.now() + 90_000)
})

test('a peer that says nothing is given up after ten seconds, and asked again on a new connection', async (t) => {
  const [apple, clock] = [await ScriptedApple.start(t), new ManualClock()]
  const dashboard = await openDashboard(t, { apns: apple.apns, clock })
  await dashboard.subscribe(newToken())
  const asked = new Promise<void>((resolve) => {
    apple.answer = () => resolve()
  })
  const { id } = await dashboard.push()
  await asked
  clock.advance(10_000)
  const { deliveries } = await untilDone(dashboard, id, (push) => push.deliveries[0]?.attempts === 1)
  assert.deepEqual([deliveries[0]?.reason, deliveries[0]?.state], ['Timeout', 'waiting'])

  apple.answer = ({ stream }) => stream.respond({ ':status': 200 }, { endStream: true })
  clock.advance(2_000)

  assert.equal((await untilDone(dashboard, id)).counts.sent, 1)
  assert.notEqual(apple.attempts[0]?.session, apple.attempts[1]?.session)
})

test('after GOAWAY the next push takes a new connection', async (t) => {
  const apple = await ScriptedApple.start(t)
  const dashboard = await openDashboard(t, { apns: apple.apns })
  await dashboard.subscribe(newToken())
  apple.answer = ({ stream, session }) => {
    stream.respond({ ':status': 200 }, { endStream: true })
    session.goaway(0, stream.id ?? 0, Buffer.from('{"reason":"Shutdown"}'))
  }
  assert.equal((await untilDone(dashboard, (await dashboard.push()).id)).counts.sent, 1)
  assert.equal((await untilDone(dashboard, (await dashboard.push()).id)).counts.sent, 1)
  assert.notEqual(apple.attempts[0]?.session, apple.attempts[1]?.session)
})

test('a connection cut in the middle of a request loses nothing', async (t) => {
  const [apple, clock] = [await ScriptedApple.start(t), new ManualClock()]
  const dashboard = await openDashboard(t, { apns: apple.apns, clock })
  for (let i = 0; i < 5; i++) await dashboard.subscribe(newToken())
  apple.answer = ({ session }) => session.destroy()
  const { id } = await dashboard.push()
  const cut = await untilDone(dashboard, id, ({ deliveries }) =>
    deliveries.every(({ attempts }) => attempts === 1),
  )
  assert.deepEqual(new Set(cut.deliveries.map(({ reason }) => reason)), new Set(['ConnectionFailed']))

  apple.answer = ({ stream }) => stream.respond({ ':status': 200 }, { endStream: true })
  clock.advance(2_000)
  assert.equal((await untilDone(dashboard, id)).counts.sent, 5)
})

test('without a trusted certificate nothing is sent, and the page says how to mend it', async (t) => {
  const apple = await ScriptedApple.start(t)
  const { ca, ...apns } = apple.apns
  assert.ok(ca)
  const dashboard = await openDashboard(t, { apns, clock: new ManualClock() })
  await dashboard.subscribe(newToken())
  const { id } = await dashboard.push()
  const { deliveries } = await untilDone(dashboard, id, (push) => push.deliveries[0]?.attempts === 1)
  assert.match(deliveries[0]?.advice ?? '', /certificate.*apns\.ca/)
  assert.deepEqual(apple.attempts, [])
})

test('a push whose time is over is not sent any more', async (t) => {
  const [apple, clock] = [await ScriptedApple.start(t), new ManualClock()]
  const dashboard = await openDashboard(t, { apns: apple.apns, clock })
  await dashboard.subscribe(newToken())
  apple.answer = refuse(500, { reason: 'InternalServerError' }, { 'retry-after': '120' })
  const payload = { channel: 'silent_push', payload: { 'content-available': 1 }, expireAfterSeconds: 60 }
  const { body } = await dashboard.ask<{ id: string }>({
    method: 'POST',
    url: '/dashboard/api/pushes',
    payload,
  })
  await untilDone(dashboard, body.id, ({ deliveries }) => deliveries[0]?.attempts === 1)
  clock.advance(120_000)
  const { deliveries } = await untilDone(dashboard, body.id)
  assert.deepEqual([deliveries[0]?.state, deliveries[0]?.reason], ['failed', 'Expired'])
  assert.equal(apple.attempts.length, 1)
})

test('a device that subscribed again after Apple saw its token die stays subscribed', async (t) => {
  const [apple, clock] = [await ScriptedApple.start(t), new ManualClock()]
  const dashboard = await openDashboard(t, { apns: apple.apns, clock })
  const [early, late] = [newToken(), newToken()]
  await dashboard.subscribe(early)
  apple.answer = refuse(410, { reason: 'Unregistered', timestamp: clock.now() })
  clock.advance(1)
  await dashboard.subscribe(late)
  await untilDone(dashboard, (await dashboard.push()).id)
  const { body } = await dashboard.ask<DevicesView>({ url: '/dashboard/api/devices' })
  assert.deepEqual(
    body.devices.map(({ token }) => token.slice(0, 6)),
    [late.slice(0, 6)],
  )
})

test('one provider token serves many pushes, and a new one is made before an hour is over', async (t) => {
  const [apple, clock] = [await ScriptedApple.start(t), new ManualClock()]
  const dashboard = await openDashboard(t, { apns: apple.apns, clock })
  await dashboard.subscribe(newToken())
  for (const minutes of [0, 25, 24, 2]) {
    clock.advance(minutes * 60_000)
    await untilDone(dashboard, (await dashboard.push()).id)
  }
  const [first, second, third, fourth] = apple.attempts.map(({ headers }) => headers.authorization)
  assert.match(first ?? '', /^bearer [\w-]+\.[\w-]+\.[\w-]+$/)
  assert.deepEqual([second, third], [first, first])
  assert.notEqual(fourth, first)
})

test('an expired provider token is renewed, unless that would be sooner than Apple allows', async (t) => {
  const [apple, clock] = [await ScriptedApple.start(t), new ManualClock()]
  const dashboard = await openDashboard(t, { apns: apple.apns, clock })
  await dashboard.subscribe(newToken())
  apple.answer = refuse(403, { reason: 'ExpiredProviderToken' })
  const young = await untilDone(dashboard, (await dashboard.push()).id)
  assert.deepEqual(
    [young.deliveries[0]?.state, young.deliveries[0]?.advice],
    ['failed', "Is this machine's clock right?"],
  )

  clock.advance(20 * 60_000)
  apple.answer = (attempt) => {
    apple.answer = ({ stream }) => stream.respond({ ':status': 200 }, { endStream: true })
    refuse(403, { reason: 'ExpiredProviderToken' })(attempt)
  }
  const { id } = await dashboard.push()
  await untilDone(dashboard, id, ({ deliveries }) => (deliveries[0]?.attempts ?? 0) > 0)
  clock.advance(1)
  assert.equal((await untilDone(dashboard, id)).counts.sent, 1)
  assert.notEqual(apple.attempts[1]?.headers.authorization, apple.attempts[2]?.headers.authorization)
})
