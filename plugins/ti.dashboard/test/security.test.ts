import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import fastify, { type InjectOptions } from 'fastify'
import { createDashboard } from 'ti.dashboard'
import { atEnd } from './helpers/atEnd.ts'
import { appKey, openDashboard, silent } from './helpers/openDashboard.ts'
import { ScriptedApple } from './helpers/ScriptedApple.ts'

const adminPassword = 'a long admin password'
const push: InjectOptions = {
  method: 'POST',
  url: '/dashboard/api/pushes',
  payload: { channel: 'a', payload: silent },
}
const settings: InjectOptions = { url: '/dashboard/api/settings' }
const devices: InjectOptions = { url: '/dashboard/api/devices' }
const page: InjectOptions = { url: '/dashboard/' }

test('a page that made its own name point at this machine gets nothing', async (t) => {
  const { server } = await openDashboard(t, await ScriptedApple.start(t))
  for (const request of [page, settings, devices, push]) {
    const headers = { host: 'evil.example:4180' }
    assert.equal((await server.inject({ ...request, headers })).statusCode, 403, String(request.url))
  }
  for (const host of ['127.0.0.1:4180', 'localhost:4180', '[::1]:4180']) {
    assert.equal((await server.inject({ ...devices, headers: { host } })).statusCode, 200, host)
  }
})

test('another site’s page, on this machine too, cannot send', async (t) => {
  const dashboard = await openDashboard(t, await ScriptedApple.start(t))
  await dashboard.subscribe('ab'.repeat(32), 'a')
  const host = '127.0.0.1:4180'
  const status = async (headers: Record<string, string>) =>
    (await dashboard.server.inject({ ...push, headers: { host, ...headers } })).statusCode
  assert.equal(await status({ origin: 'https://evil.example' }), 403)
  assert.equal(await status({ origin: 'http://127.0.0.1:9999' }), 403)
  assert.equal(await status({ origin: 'null' }), 403)
  assert.equal(await status({ 'sec-fetch-site': 'same-site' }), 403)
  assert.equal(await status({ origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }), 202)
  assert.equal(await status({}), 202)
})

test('a form of another site cannot be read as JSON', async (t) => {
  const { server } = await openDashboard(t, await ScriptedApple.start(t))
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const headers = { 'content-type': type }
    assert.equal((await server.inject({ ...push, headers, payload: '{"payload":{}}' })).statusCode, 415, type)
  }
})

test('without a password other machines get neither page nor data, but may subscribe', async (t) => {
  const { server } = await openDashboard(t, await ScriptedApple.start(t))
  const remoteAddress = '192.0.2.7'
  for (const request of [page, settings, devices, push]) {
    assert.equal((await server.inject({ ...request, remoteAddress })).statusCode, 403, String(request.url))
  }
  const proxied = await server.inject({ ...devices, headers: { 'x-forwarded-for': remoteAddress } })
  assert.equal(proxied.statusCode, 403)
  const url = `/v1/push_notification/subscribe_token.json?key=${appKey}`
  const payload = { device_token: 'ab'.repeat(32), channel: 'a' }
  assert.equal((await server.inject({ method: 'POST', url, payload, remoteAddress })).statusCode, 200)
})

test('with a password everybody needs it, and signing in gives a cookie that scripts cannot read', async (t) => {
  const dashboard = await openDashboard(t, { ...(await ScriptedApple.start(t)), adminPassword })
  const { server } = dashboard
  const remoteAddress = '192.0.2.7'
  for (const request of [devices, push, { url: '/dashboard/api/events' }]) {
    assert.equal((await server.inject({ ...request, remoteAddress })).statusCode, 401, String(request.url))
    assert.equal((await server.inject(request)).statusCode, 401, String(request.url))
  }
  const session = (password: string) =>
    server.inject({ method: 'POST', url: '/dashboard/api/session', payload: { password }, remoteAddress })
  assert.equal((await session('wrong')).statusCode, 401)
  const cookie = String((await session(adminPassword)).headers['set-cookie'])
  assert.match(cookie, /^ti_dashboard=[0-9a-f]{48}; Path=\/dashboard\/; HttpOnly; SameSite=Strict$/)
  const headers = { cookie: cookie.split(';', 1).join() }
  assert.equal((await server.inject({ ...devices, headers, remoteAddress })).statusCode, 200)
  await server.inject({ method: 'DELETE', url: '/dashboard/api/session', headers, remoteAddress })
  assert.equal((await server.inject({ ...devices, headers, remoteAddress })).statusCode, 401)
})

test('passwords can be guessed at ten times a minute, on the page and in the API together', async (t) => {
  const dashboard = await openDashboard(t, { ...(await ScriptedApple.start(t)), adminPassword })
  for (let i = 0; i < 5; i++) {
    await dashboard.ask({
      method: 'POST',
      url: '/dashboard/api/session',
      payload: { password: `guess ${i}` },
    })
    await dashboard.acs('POST', 'users/login.json', { login: 'admin', password: `guess ${i}` })
  }
  const right = {
    method: 'POST' as const,
    url: '/dashboard/api/session',
    payload: { password: adminPassword },
  }
  assert.equal((await dashboard.ask(right)).status, 429)
  assert.equal(
    (await dashboard.acs('POST', 'users/login.json', { login: 'admin', password: adminPassword })).meta.code,
    429,
  )
})

test('no secret reaches the page, an answer or the log', async (t) => {
  const apple = await ScriptedApple.start(t)
  let log = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += chunk
      done()
    },
  })
  const server = fastify({ logger: { level: 'trace', stream } })
  atEnd(t, () => server.close())
  await server.register(createDashboard({ storage: ':memory:', appKey, adminPassword, apns: apple.apns }))
  const token = 'ab'.repeat(32)
  const login = await server.inject({
    ...{
      method: 'POST',
      url: `/v1/users/login.json?key=${appKey}`,
      payload: { login: 'admin', password: adminPassword },
    },
  })
  const session: string = login.json().meta.session_id
  const query = `key=${appKey}&_session_id=${session}&device_token=${token}`
  await server.inject({
    method: 'POST',
    url: `/v1/push_notification/subscribe_token.json?${query}&channel=a`,
  })
  await server.inject({ url: `/v1/nothing.json?${query}` })
  const headers = { authorization: `Basic ${Buffer.from(`x:${adminPassword}`).toString('base64')}` }
  const answers = await Promise.all(
    [settings, devices, push, page].map((request) => server.inject({ ...request, headers })),
  )
  const shown = answers.map(({ body }) => body).join()
  const p8 = apple.apns.p8.split('\n')[1] ?? ''
  assert.ok(p8.length > 20 && session.length > 20 && log.includes('subscribe_token'))
  for (const secret of [appKey, adminPassword, p8, session, token]) {
    assert.ok(!shown.includes(secret), 'shown')
    assert.ok(!log.includes(secret), 'logged')
  }
})

test('the page takes scripts and styles from its own server alone, and a frame of that server only', async (t) => {
  const { server } = await openDashboard(t, await ScriptedApple.start(t))
  assert.equal((await server.inject({ url: '/dashboard' })).headers.location, 'dashboard/')
  const { headers, body } = await server.inject(page)
  const policy = String(headers['content-security-policy'])
  for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'self'"])
    assert.ok(policy.includes(rule))
  for (const [, url] of body.matchAll(/(?:src|href)="([^"]+)"/g)) {
    assert.equal((await server.inject({ url: `/dashboard/${url}` })).statusCode, 200, url)
  }
  for (const url of [
    'main.ts',
    'tsconfig.json',
    'modules/index.js',
    'modules/../package.json',
    'modules/cli.js',
  ]) {
    assert.equal((await server.inject({ url: `/dashboard/${url}` })).statusCode, 404, url)
  }
})

test('an option that is wrong is named, and a key is not printed with it', async (t) => {
  const { apns } = await ScriptedApple.start(t)
  const options = { storage: ':memory:', appKey, apns }
  assert.throws(() => createDashboard({ ...options, appKey: 'short' }), /appKey/)
  assert.throws(() => createDashboard({ ...options, adminPassword: 'short' }), /adminPassword/)
  assert.throws(() => createDashboard({ ...options, apns: { ...apns, topic: 'not a topic' } }), /apns\.topic/)
  assert.throws(() => createDashboard({ ...options, apns: { ...apns, keyId: 'AuthKey' } }), /apns\.keyId/)
  assert.throws(
    () => createDashboard({ ...options, apns: { ...apns, origin: 'http://127.0.0.1' } }),
    /apns\.origin.*https/,
  )
  const broken = { ...apns, p8: apns.p8.replace('PRIVATE', 'SECRET') }
  const server = fastify()
  atEnd(t, () => server.close())
  await assert.rejects(
    async () => await server.register(createDashboard({ ...options, apns: broken })),
    (error) => {
      assert.ok(error instanceof Error)
      assert.match(error.message, /apns\.p8/)
      assert.ok(!error.message.includes(apns.p8.split('\n')[1] ?? ''))
      return true
    },
  )
})
