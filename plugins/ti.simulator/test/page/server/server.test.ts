import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import fastify, { type FastifyInstance } from 'fastify'
import type { Batch } from '../../../src/page/batch.ts'
import { type PageOptions, phone } from '../../../src/page/server/server.ts'
import { FakePhone } from './fakePhone.ts'

async function serve(context: TestContext, options: PageOptions = {}) {
  const device = new FakePhone()
  const app = fastify()
  app.register(phone(device, options))
  await app.ready()
  context.after(() => app.close())
  return { device, app }
}

/** The messages that a page gets, one by one. */
async function look(context: TestContext, app: FastifyInstance) {
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const response = await fetch(`${address}/phone/events`)
  assert.ok(response.body)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  context.after(() => reader.cancel().catch(() => undefined))
  let unread = ''
  return async (): Promise<Batch> => {
    while (!unread.includes('\n\n')) {
      const { value, done } = await reader.read()
      assert.ok(!done, 'the server ended the events')
      unread += value
    }
    const [event = '', ...rest] = unread.split('\n\n')
    unread = rest.join('\n\n')
    return JSON.parse(event.replace(/^data: /, ''))
  }
}

test('each verb of a person reaches the phone', async (context) => {
  const { device, app } = await serve(context)
  for (const verb of ['launch', 'home', 'open', 'forceQuit', 'evict', 'reboot'])
    assert.equal((await app.inject({ method: 'POST', url: `/phone/${verb}` })).statusCode, 200)
  const bodies: [string, object][] = [
    ['touch', { view: 4, event: 'click', x: 1.5 }],
    ['touch', { view: 4, event: 'change', value: true }],
    ['push', { aps: { 'content-available': 1 }, n: 1 }],
    ['network', { network: { kbps: 400, latencyMs: 300 } }],
    ['network', { network: 'offline' }],
    ['settings', { lowPowerMode: true }],
    ['settings', { backgroundAppRefresh: false, pushesPerHour: 2.5 }],
    ['settings', { pushesPerHour: 'unlimited' }],
    ['settings', { appearance: 'dark', textSize: 1.5 }],
    ['tapNotification', { identifier: 'done' }],
    ['tapSystemAlert', { button: 1 }],
    ['rotate', { orientation: 'landscape' }],
  ]
  for (const [verb, payload] of bodies)
    assert.equal((await app.inject({ method: 'POST', url: `/phone/${verb}`, payload })).statusCode, 200, verb)
  assert.deepEqual(device.done, [
    ['launch'],
    ['home'],
    ['open'],
    ['forceQuit'],
    ['evict'],
    ['reboot'],
    ['touch', { view: 4, event: 'click', x: 1.5 }],
    ['touch', { view: 4, event: 'change', value: true }],
    ['push', { aps: { 'content-available': 1 }, n: 1 }],
    ['network', { kbps: 400, latencyMs: 300 }],
    ['network', 'offline'],
    ['settings', { lowPowerMode: true }],
    ['settings', { backgroundAppRefresh: false, pushesPerHour: 2.5 }],
    ['settings', { pushesPerHour: Number.POSITIVE_INFINITY }],
    ['settings', { appearance: 'dark', textSize: 1.5 }],
    ['tapNotification', 'done'],
    ['tapSystemAlert', 1],
    ['rotate', 'landscape'],
  ])
  const fetched = await app.inject({ method: 'POST', url: '/phone/backgroundFetch' })
  assert.deepEqual(fetched.json(), { handlerId: 'Fetch_1', result: 'newData', awakeMs: 12 })
})

test('a body that says nothing the phone knows is refused with the reason', async (context) => {
  const { device, app } = await serve(context)
  const refused: [string, object, RegExp][] = [
    ['touch', { event: 'click' }, /must have required property 'view'/],
    ['touch', { view: 1, event: 'explode' }, /event must be equal to one of the allowed values/],
    ['touch', { view: -1, event: 'click' }, /view must be >= 0/],
    ['touch', { view: 1, event: 'change', value: { on: true } }, /value must be a string, a number/],
    ['network', { network: 'carrier pigeon' }, /network must be equal to one of/],
    ['network', { network: { kbps: 0 } }, /kbps must be > 0/],
    ['settings', { lowPowerMode: 'perhaps' }, /lowPowerMode must be boolean/],
    ['settings', { pushesPerHour: -1 }, /pushesPerHour must be >= 0/],
    ['settings', { pushesPerHour: 'many' }, /pushesPerHour must be/],
    ['tapSystemAlert', {}, /must have required property 'button'/],
    ['rotate', { orientation: 'faceDown' }, /orientation must be equal to one of the allowed values/],
    ['push', [], /must be object/],
  ]
  for (const [verb, payload, reason] of refused) {
    const response = await app.inject({ method: 'POST', url: `/phone/${verb}`, payload })
    assert.equal(response.statusCode, 400, verb)
    assert.match(response.json().message, reason)
  }
  const broken = await app.inject({
    method: 'POST',
    url: '/phone/push',
    headers: { 'content-type': 'application/json' },
    payload: '{"aps":',
  })
  assert.equal(broken.statusCode, 400)
  const long = await app.inject({ method: 'POST', url: '/phone/push', payload: { text: 'x'.repeat(70_000) } })
  assert.equal(long.statusCode, 413)
  assert.deepEqual(device.done, [])
})

test('what the phone refuses to do is told in its own words', async (context) => {
  const { device, app } = await serve(context)
  device.refuses = new Error('No app is installed')
  const response = await app.inject({ method: 'POST', url: '/phone/open' })
  assert.equal(response.statusCode, 409)
  assert.equal(response.json().message, 'No app is installed')
})

test('only loopback names and the own origin are answered', async (context) => {
  const { device, app } = await serve(context)
  const home = { method: 'POST', url: '/phone/home' } as const
  const refused = [
    { host: 'evil.example' },
    { host: 'localhost.evil.example' },
    { host: '127.0.0.1:4180', origin: 'http://evil.example' },
    { host: '127.0.0.1:4180', origin: 'http://127.0.0.1:9999' },
    { host: '127.0.0.1:4180', origin: 'null' },
  ]
  for (const headers of refused) assert.equal((await app.inject({ ...home, headers })).statusCode, 403)
  assert.equal((await app.inject({ url: '/', headers: { host: 'evil.example' } })).statusCode, 403)
  assert.deepEqual(device.done, [])
  const answered = [
    { host: '127.0.0.1:4180', origin: 'http://127.0.0.1:4180' },
    { host: '[::1]:4180' },
    { host: 'localhost' },
  ]
  for (const headers of answered) assert.equal((await app.inject({ ...home, headers })).statusCode, 200)
})

test('the page may load nothing but itself and its panels', async (context) => {
  const { app } = await serve(context, {
    panels: [
      { title: 'Dashboard', url: '/dashboard/' },
      { title: 'Logs', url: 'http://127.0.0.1:5000/logs' },
    ],
  })
  const response = await app.inject({ url: '/' })
  assert.equal(response.statusCode, 200)
  const policy = String(response.headers['content-security-policy'])
  assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'/)
  assert.match(policy, /frame-src 'self' http:\/\/127\.0\.0\.1:5000;/)
  assert.equal((await app.inject({ url: '/phone/page/browser/package.json' })).statusCode, 404)
  assert.equal((await app.inject({ url: '/phone/page/browser/..%2Fserver.js' })).statusCode, 404)
})

test('only images that the view tree names are served, by address and not by path', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'screen-'))
  context.after(() => rm(folder, { recursive: true }))
  const picture = join(folder, 'a')
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await writeFile(picture, Buffer.from(pixel, 'base64'))
  const secret = join(folder, 'b')
  await writeFile(secret, 'no picture')

  const { device, app } = await serve(context)
  const next = await look(context, app)
  await next()
  device.draw(
    { op: 'create', id: 1, type: 'Ti.UI.ImageView', properties: { image: { file: picture, version: 1 } } },
    { op: 'create', id: 2, type: 'Ti.UI.ImageView', properties: { image: { file: secret, version: 1 } } },
  )
  const urls = (await next()).ops?.map((op) => (op.op === 'create' ? op.properties.image : null))
  assert.ok(!JSON.stringify(urls).includes(folder), 'a path of the machine reached the page')
  const [shown, refused] =
    urls?.map((image) => new URL(String(Object(image).url), 'http://localhost/').pathname) ?? []
  const response = await app.inject({ url: shown ?? '' })
  assert.equal(response.headers['content-type'], 'image/png')
  assert.equal(response.rawPayload.toString('base64'), pixel)
  assert.equal((await app.inject({ url: refused ?? '' })).statusCode, 404)
  assert.equal((await app.inject({ url: '/phone/files/AAAA' })).statusCode, 404)
})

test('a page that comes later gets what stands', async (context) => {
  const { device, app } = await serve(context)
  device.draw(
    { op: 'create', id: 1, type: 'Ti.UI.Window', properties: { title: 'Hello' } },
    { op: 'present', id: 1 },
  )
  device.timeline.push({ at: 5, appState: 'active', event: 'launched', detail: null })
  const snapshot = await (await look(context, app))()
  assert.equal(snapshot.reset, true)
  assert.deepEqual(snapshot.ops, [
    { op: 'create', id: 1, type: 'Ti.UI.Window', properties: { title: 'Hello' } },
    { op: 'present', id: 1 },
  ])
  assert.deepEqual(snapshot.timeline, device.timeline)
  assert.equal(snapshot.state, 'active')
  assert.deepEqual(snapshot.network, { type: 'wifi', kbps: 100_000 })
  assert.deepEqual(snapshot.settings, {
    backgroundAppRefresh: true,
    lowPowerMode: false,
    pushesPerHour: 3,
    appearance: 'auto',
    textSize: 1,
    minimumFetchInterval: 'never',
  })
})

test('a thousand settings within a frame are one message with the last values', async (context) => {
  const traffic = { messages: 0, bytes: 0 }
  const { device, app } = await serve(context, { traffic })
  const next = await look(context, app)
  await next()
  device.draw({ op: 'create', id: 1, type: 'Ti.UI.ProgressBar', properties: {} })
  await next()
  const before = { ...traffic }
  for (let value = 1; value <= 1000; value++)
    device.draw({ op: 'set', id: 1, properties: value % 2 ? { value } : { value, message: `${value}` } })
  device.tell({ kind: 'state', state: 'background' })
  const batch = await next()
  assert.deepEqual(batch.ops, [{ op: 'set', id: 1, properties: { value: 1000, message: '1000' } }])
  assert.equal(traffic.messages - before.messages, 1)
  assert.ok(traffic.bytes - before.bytes < 300, `${traffic.bytes - before.bytes} bytes`)
})

test('views of a process that ended are not mixed with those of the next one', async (context) => {
  const { device, app } = await serve(context)
  const next = await look(context, app)
  await next()
  device.draw({ op: 'create', id: 1, type: 'Ti.UI.Window', properties: { title: 'Old' } })
  device.draw({ op: 'set', id: 1, properties: { title: 'Older' } })
  device.screen.reset()
  device.tell({ kind: 'reset' })
  device.draw({ op: 'create', id: 1, type: 'Ti.UI.Window', properties: {} })
  device.draw({ op: 'set', id: 1, properties: { title: 'New' } })
  const batch = await next()
  assert.equal(batch.reset, true)
  assert.deepEqual(batch.ops, [
    { op: 'create', id: 1, type: 'Ti.UI.Window', properties: {} },
    { op: 'set', id: 1, properties: { title: 'New' } },
  ])
})

test('a notification, a log line and an error reach the page', async (context) => {
  const { device, app } = await serve(context)
  const next = await look(context, app)
  await next()
  const request = {
    identifier: 'end',
    title: 'Demo',
    subtitle: '',
    body: 'Download completed!',
    badge: null,
    sound: null,
    category: '',
    threadIdentifier: '',
    launchImage: '',
    userInfo: {},
    attachments: [{ identifier: 'a', file: '/disk/secret.png' }],
    date: 1_700_000_002_000,
    repeat: null,
    timezone: '',
    remote: false,
  }
  device.delivered.push(request)
  device.tell({ kind: 'notifications' })
  device.tell({ kind: 'banner', request })
  device.tell({ kind: 'log', level: 'info', text: 'hello' })
  device.tell({ kind: 'error', message: 'boom', stack: 'at app.ts:1' })
  const batch = await next()
  const told = {
    identifier: 'end',
    title: 'Demo',
    subtitle: '',
    body: 'Download completed!',
    date: request.date,
    remote: false,
  }
  assert.deepEqual(batch.banners, [told])
  assert.deepEqual(batch.notifications, { pending: [], delivered: [told] })
  assert.deepEqual(batch.logs, [{ at: 1_700_000_000_000, level: 'info', text: 'hello' }])
  assert.deepEqual(batch.errors, [{ message: 'boom', stack: 'at app.ts:1' }])
})

test('the server closes while pages are looking', async (context) => {
  const { app } = await serve(context)
  const next = await look(context, app)
  await next()
  await app.close()
  await assert.rejects(next(), /the server ended the events/)
})
