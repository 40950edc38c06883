import assert from 'node:assert/strict'
import { once } from 'node:events'
import http2 from 'node:http2'
import { test } from 'node:test'
import { type Push, PushService } from '../../src/apple/apns.ts'
import { answerOf, noon, setUp, silent, topic } from './provider.ts'

const uuid = /^[0-9a-f-]{36}$/

test('a push that keeps the rules is answered 200 with no body, and reaches the connected device', async (t) => {
  const { service, token, send } = await setUp(t)
  const received: Push[] = []
  service.connect(token, (push) => received.push(push))
  const id = '0b5b4f0e-2f0a-4c53-9a0e-0d3d9f5b1c11'
  const answer = await send({
    headers: { 'apns-id': id, 'apns-collapse-id': 'picture', 'apns-expiration': '1780003600' },
  })
  assert.equal(answer.status, 200)
  assert.equal(answer.reason, undefined)
  assert.equal(answer.headers['apns-id'], id)
  assert.match(String(answer.headers['apns-unique-id']), uuid)
  assert.deepEqual(received, [
    {
      payload: silent,
      apnsId: id,
      pushType: 'background',
      priority: 5,
      topic,
      collapseId: 'picture',
      expiration: 1780003600,
    },
  ])
})

test('a push without an apns-id gets one, the same in the answer and on the device', async (t) => {
  const { service, token, send } = await setUp(t)
  const received: Push[] = []
  service.connect(token, (push) => received.push(push))
  const { headers } = await send()
  assert.match(String(headers['apns-id']), uuid)
  assert.deepEqual(
    received.map((push) => push.apnsId),
    [headers['apns-id']],
  )
})

test('a device that comes back gets only the newest of the pushes it missed', async (t) => {
  const { service, token, send } = await setUp(t)
  const received: unknown[] = []
  service.connect(token, () => assert.fail('The device is away.'))()
  for (const n of [1, 2, 3]) assert.equal((await send({ body: JSON.stringify({ aps: {}, n }) })).status, 200)
  assert.equal(received.length, 0)
  service.connect(token, (push) => received.push(push.payload.n))
  assert.deepEqual(received, [3])
})

test('a missed push is dropped when it expires, after 30 days at the latest, and at once with expiration 0', async (t) => {
  const { service, time, token, send } = await setUp(t)
  const missed = (afterSeconds: number) => {
    time.now += afterSeconds * 1000
    let count = 0
    service.connect(token, () => count++)()
    time.now = noon
    return count
  }
  const expiration = { 'apns-expiration': String(noon / 1000 + 60) }
  await send({ headers: expiration })
  assert.equal(missed(59), 1)
  await send({ headers: expiration })
  assert.equal(missed(60), 0)
  await send()
  assert.equal(missed(30 * 86_400 - 1), 1)
  await send()
  assert.equal(missed(30 * 86_400), 0)
  await send({ headers: { 'apns-expiration': '0' } })
  assert.equal(missed(0), 0)
})

test('a newer connection of a device takes the place of the older, whose end changes nothing', async (t) => {
  const { service, token, send } = await setUp(t)
  const received: string[] = []
  const disconnect = service.connect(token, () => received.push('older'))
  service.connect(token, () => received.push('newer'))
  disconnect()
  await send()
  assert.deepEqual(received, ['newer'])
})

test('a device keeps its token over a restart of the service', async (t) => {
  const { service, token } = await setUp(t)
  const next = await PushService.start()
  t.after(() => next.stop())
  assert.equal(next.register(topic, token), token)
  assert.throws(() => next.register(topic, 'not hex'), /lower-case hex/)
  assert.throws(() => service.connect('00', () => {}), /Call register\(\) first/)
})

test('nobody reaches the service without trusting its certificate', async (t) => {
  const { service } = await setUp(t)
  const session = http2.connect(service.origin)
  const [error] = await once(session, 'error')
  assert.equal(error.code, 'DEPTH_ZERO_SELF_SIGNED_CERT')
})

test('a thousand pushes at once over one connection all arrive', async (t) => {
  const { service, token, send } = await setUp(t, { perDevicePerSecond: 1000 })
  let count = 0
  service.connect(token, () => count++)
  const answers = await Promise.all(Array.from({ length: 1000 }, () => send()))
  assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [200])
  assert.equal(count, 1000)
})

test('a service that stops answers what is under way 503 Shutdown and says so in its GOAWAY', async (t) => {
  const { service, connection, headers, token } = await setUp(t)
  const stream = connection.open({ path: `/3/device/${token}`, headers })
  stream.write('{')
  await connection.settled()
  const goaway = once(connection.session, 'goaway')
  const stopped = service.stop()
  const answer = await answerOf(stream)
  stream.end('}')
  await stopped
  assert.deepEqual([answer.status, answer.reason], [503, 'Shutdown'])
  const [, , data] = await goaway
  assert.deepEqual(JSON.parse(String(data)), { reason: 'Shutdown' })
})

test('a provider that goes away in mid-request leaves the service working', async (t) => {
  const { connect, connection, send, headers, token } = await setUp(t)
  const stream = connection.open({ path: `/3/device/${token}`, headers })
  stream.on('error', () => {})
  stream.write('{')
  await connection.settled()
  connection.session.destroy()
  assert.equal((await send({}, connect())).status, 200)
})

test('a service whose port is taken says so', async (t) => {
  const { service } = await setUp(t)
  await assert.rejects(PushService.start({ port: Number(new URL(service.origin).port) }), {
    code: 'EADDRINUSE',
  })
})
