import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, describe, type TestContext, test } from 'node:test'
import { PushService, reasons } from '../../src/apple/apns.ts'
import { type Answer, answerOf, Connection, noon, type Request, setUp, tokenFor, topic } from './provider.ts'

const told = ({ status, reason }: Answer) => `${status} ${reason ?? 'taken'}`

/** What each single fault in an otherwise good push is answered, in the order in which APNs looks. */
const faults: [expected: string, fault: string, change: Request][] = [
  ['400 DuplicateHeaders', 'a header twice', { headers: { 'apns-topic': [topic, topic] } }],
  ['400 BadMessageId', 'an apns-id that is no UUID', { headers: { 'apns-id': 'first' } }],
  ['405 MethodNotAllowed', 'a PUT', { method: 'PUT' }],
  ['400 MissingTopic', 'an empty topic', { headers: { 'apns-topic': '' } }],
  ['400 BadTopic', 'a topic with a space', { headers: { 'apns-topic': 'my app' } }],
  ['400 BadCollapseId', 'a collapse id of 65 bytes', { headers: { 'apns-collapse-id': 'c'.repeat(65) } }],
  ['200 taken', 'a collapse id of 64 bytes', { headers: { 'apns-collapse-id': 'c'.repeat(64) } }],
  ['400 BadPriority', 'priority 7', { headers: { 'apns-priority': '7' } }],
  ['400 BadPriority', 'a background push of priority 10', { headers: { 'apns-priority': '10' } }],
  ['200 taken', 'an alert of priority 10', { headers: { 'apns-priority': '10', 'apns-push-type': 'alert' } }],
  ['400 BadExpirationDate', 'an expiration in words', { headers: { 'apns-expiration': 'tomorrow' } }],
  ['400 InvalidPushType', 'push type silent', { headers: { 'apns-push-type': 'silent' } }],
  ['404 BadPath', 'another path', { path: '/4/device/00' }],
  ['400 MissingDeviceToken', 'a path without token', { path: '/3/device/' }],
  ['400 BadDeviceToken', 'a token of nobody', { path: `/3/device/${'0'.repeat(64)}` }],
  ['400 DeviceTokenNotForTopic', "another app's topic", { headers: { 'apns-topic': 'org.example.other' } }],
  ['403 MissingProviderToken', 'no bearer', { headers: { authorization: 'basic YTpi' } }],
  ['403 InvalidProviderToken', 'a bearer that is no token', { headers: { authorization: 'bearer a.b.c' } }],
  ['400 PayloadEmpty', 'no body', { body: '' }],
  ['400 PayloadEmpty', 'a body that is no JSON', { body: 'hello' }],
  ['400 PayloadEmpty', 'a body that is no object', { body: '[1]' }],
  ['200 taken', 'a payload of 4096 bytes', { body: payloadOf(4096) }],
  ['413 PayloadTooLarge', 'a payload of 4097 bytes', { body: payloadOf(4097) }],
  ['413 PayloadTooLarge', 'a payload of a mebibyte', { body: payloadOf(2 ** 20) }],
  [
    '200 taken',
    'a VoIP payload of 5120 bytes',
    { headers: { 'apns-push-type': 'voip' }, body: payloadOf(5120) },
  ],
  [
    '413 PayloadTooLarge',
    'a VoIP payload of 5121 bytes',
    { headers: { 'apns-push-type': 'voip' }, body: payloadOf(5121) },
  ],
]

for (const [expected, fault, change] of faults) {
  test(`${fault} is answered ${expected}`, async (t) => {
    const { send } = await setUp(t)
    assert.equal(told(await send(change)), expected)
  })
}

test('of several faults the answer names the one that APNs looks at first', async (t) => {
  const { headers: good, token, send } = await setUp(t)
  const headers = {
    'apns-id': 'first',
    'apns-topic': '',
    'apns-collapse-id': 'c'.repeat(65),
    'apns-priority': '7',
    'apns-expiration': 'tomorrow',
    'apns-push-type': 'silent',
    authorization: '',
  }
  const request = { method: 'PUT', path: '/4/device/', headers, body: '' }
  const mends: [expected: string, mend: () => unknown][] = [
    ['BadMessageId', () => Reflect.deleteProperty(headers, 'apns-id')],
    ['MethodNotAllowed', () => Object.assign(request, { method: 'POST' })],
    ['MissingTopic', () => Object.assign(headers, { 'apns-topic': 'my app' })],
    ['BadTopic', () => Object.assign(headers, { 'apns-topic': 'org.example.other' })],
    ['BadCollapseId', () => Object.assign(headers, { 'apns-collapse-id': 'c' })],
    ['BadPriority', () => Object.assign(headers, { 'apns-priority': '5' })],
    ['BadExpirationDate', () => Object.assign(headers, { 'apns-expiration': '0' })],
    ['InvalidPushType', () => Object.assign(headers, { 'apns-push-type': 'background' })],
    ['BadPath', () => Object.assign(request, { path: '/3/device/' })],
    ['MissingDeviceToken', () => Object.assign(request, { path: '/3/device/00' })],
    ['BadDeviceToken', () => Object.assign(request, { path: `/3/device/${token}` })],
    ['DeviceTokenNotForTopic', () => Object.assign(headers, { 'apns-topic': topic })],
    ['MissingProviderToken', () => Object.assign(headers, { authorization: 'bearer a.b.c' })],
    ['InvalidProviderToken', () => Object.assign(headers, { authorization: good.authorization })],
    ['PayloadEmpty', () => Object.assign(request, { body: '{}' })],
  ]
  for (const [expected, mend] of mends) {
    assert.equal((await send(request)).reason, expected)
    mend()
  }
  assert.equal((await send(request)).status, 200)
})

test('a token whose app is gone is answered 410 with the time it went', async (t) => {
  const { service, time, token, send } = await setUp(t)
  service.unregister(token)
  time.now += 5000
  const answer = await send()
  assert.deepEqual([told(answer), answer.timestamp], ['410 Unregistered', noon])
  assert.throws(() => service.connect(token, () => {}), /No device is registered/)
})

test('a token that expired is answered 410 ExpiredToken', async (t) => {
  const { service, token, send } = await setUp(t)
  service.unregister(token, 'ExpiredToken')
  assert.equal(told(await send()), '410 ExpiredToken')
})

describe('a provider token', () => {
  /** Sends with a token made by `make`, each time over a new connection. */
  async function sendWith(t: TestContext, make: (at: Awaited<ReturnType<typeof setUp>>) => string) {
    const at = await setUp(t)
    return told(await at.send({ headers: { authorization: `bearer ${make(at)}` } }))
  }

  test('is taken for an hour after it was made', async (t) => {
    assert.equal(await sendWith(t, ({ key }) => tokenFor(key, noon - 3600_000)), '200 taken')
    assert.equal(await sendWith(t, ({ key }) => tokenFor(key, noon - 3601_000)), '403 ExpiredProviderToken')
  })
  test('made over an hour ahead is invalid', async (t) => {
    assert.equal(await sendWith(t, ({ key }) => tokenFor(key, noon + 3601_000)), '403 InvalidProviderToken')
  })
  test('signed with an unknown key is invalid', async (t) => {
    const stranger = await PushService.start()
    t.after(() => stranger.stop())
    const theirs = stranger.issueKey()
    assert.equal(await sendWith(t, () => tokenFor(theirs, noon)), '403 InvalidProviderToken')
    assert.equal(
      await sendWith(t, ({ key }) => tokenFor({ ...theirs, keyId: key.keyId, teamId: key.teamId }, noon)),
      '403 InvalidProviderToken',
    )
  })
  test('of another team than its key is invalid', async (t) => {
    assert.equal(
      await sendWith(t, ({ key }) => tokenFor(key, noon, {}, { iss: 'ANOTHER123' })),
      '403 InvalidProviderToken',
    )
  })
  test('without the time it was made is invalid', async (t) => {
    assert.equal(
      await sendWith(t, ({ key }) => tokenFor(key, noon, {}, { iat: undefined })),
      '403 InvalidProviderToken',
    )
  })
  test('that names no signature, or another algorithm, is invalid', async (t) => {
    const unsigned = ({ key }: { key: Parameters<typeof tokenFor>[0] }) =>
      tokenFor(key, noon, { alg: 'none' }).replace(/[^.]*$/, '')
    assert.equal(await sendWith(t, unsigned), '403 InvalidProviderToken')
    assert.equal(
      await sendWith(t, ({ key }) => tokenFor(key, noon, { alg: 'HS256' })),
      '403 InvalidProviderToken',
    )
  })
  test('renewed within 20 minutes on a connection is one too many; after 20 minutes it is taken', async (t) => {
    const { key, time, send } = await setUp(t)
    const sendNew = () => send({ headers: { authorization: `bearer ${tokenFor(key, time.now)}` } })
    assert.equal(told(await sendNew()), '200 taken')
    time.now += 19 * 60_000
    assert.equal(told(await sendNew()), '429 TooManyProviderTokenUpdates')
    time.now += 60_000
    assert.equal(told(await sendNew()), '200 taken')
  })
  test('of a second key or team needs a connection of its own', async (t) => {
    const { service, connect, send } = await setUp(t)
    await send()
    for (const [key, expected] of [
      [service.issueKey(), '403 UnrelatedKeyIdInToken'],
      [service.issueKey('ANOTHER123'), '403 InvalidProviderToken'],
    ] as const) {
      const headers = { authorization: `bearer ${tokenFor(key, noon)}` }
      assert.equal(told(await send({ headers })), expected)
      assert.equal(told(await send({ headers }, connect())), '200 taken')
    }
  })
})

test('one device may be sent only so many pushes a second', async (t) => {
  const { time, send } = await setUp(t, { perDevicePerSecond: 2 })
  assert.deepEqual([told(await send()), told(await send())], ['200 taken', '200 taken'])
  assert.equal(told(await send()), '429 TooManyRequests')
  time.now += 1000
  assert.equal(told(await send()), '200 taken')
})

test('a request whose body stops coming is answered 400 IdleTimeout', async (t) => {
  const { connection, headers, token } = await setUp(t, { idleMs: 20 })
  const stream = connection.open({ path: `/3/device/${token}`, headers })
  stream.write('{')
  assert.equal(told(await answerOf(stream)), '400 IdleTimeout')
})

test('a body without end is refused as soon as it is too large, and cut off', async (t) => {
  const { connection, headers, token } = await setUp(t, { idleMs: 100 })
  const stream = connection.open({ path: `/3/device/${token}`, headers })
  const closed = once(stream, 'close')
  stream.write('x'.repeat(6000))
  assert.equal(told(await answerOf(stream)), '413 PayloadTooLarge')
  await closed
})

test('a device that breaks on a push makes it a 500 InternalServerError, not a crash', async (t) => {
  const { service, token, send } = await setUp(t)
  service.connect(token, () => {
    throw new Error('out of battery')
  })
  assert.equal(told(await send()), '500 InternalServerError')
})

describe('a reason asked for', async () => {
  const service = await PushService.start()
  const connection = new Connection(service)
  after(async () => {
    connection.session.destroy()
    await service.stop()
  })
  for (const [reason, status] of Object.entries(reasons)) {
    test(`is answered once: ${reason}`, async () => {
      service.refuseNext(reason as keyof typeof reasons)
      const answer = await connection.send({ path: '/3/device/00' })
      assert.equal(told(answer), `${status} ${reason}`)
      assert.equal(answer.timestamp !== undefined, status === 410)
      assert.equal(told(await connection.send({ path: '/3/device/00' })), '400 MissingTopic')
    })
  }
})

function payloadOf(bytes: number): string {
  const empty = JSON.stringify({ aps: {}, text: '' })
  return JSON.stringify({ aps: {}, text: 'x'.repeat(bytes - empty.length) })
}
