import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import type { DevicesView } from '../src/common/wire.ts'
import {
  type AcsAnswer,
  appKey,
  type Opened,
  openDashboard,
  silent,
  startApple,
} from './helpers/openDashboard.ts'
import { ScriptedApple } from './helpers/ScriptedApple.ts'
import { untilDone } from './helpers/untilDone.ts'

const newToken = () => randomBytes(32).toString('hex')
const subscribePath = 'push_notification/subscribe_token.json'
const adminPassword = 'a long admin password'
const basic = { authorization: `Basic ${Buffer.from(`admin:${adminPassword}`).toString('base64')}` }

async function channels({ ask }: Opened) {
  const { body } = await ask<DevicesView>({ url: '/dashboard/api/devices', headers: basic })
  return body.channels
}

test('form, multipart and JSON bodies subscribe alike', async (t) => {
  const { apns } = await ScriptedApple.start(t)
  const dashboard = await openDashboard(t, { apns })
  const url = `/v1/${subscribePath}?key=${appKey}`
  const parameters = () => ({ device_token: newToken(), channel: 'silent_push', type: 'ios' })
  const form = new FormData()
  for (const [name, value] of Object.entries(parameters())) form.append(name, value)
  const bodies = [
    { payload: parameters() },
    {
      payload: new URLSearchParams(parameters()).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    { payload: form },
  ]
  for (const body of bodies) {
    const answer = await dashboard.ask({ method: 'POST', url, ...body })
    assert.deepEqual(answer, {
      status: 200,
      body: { meta: { code: 200, status: 'ok', method_name: 'SubscribeNotificationByToken' }, response: {} },
    })
  }
  assert.deepEqual(await channels(dashboard), [{ name: 'silent_push', devices: 3 }])
})

test('subscribing twice is one subscription, and upper-case digits are the same token', async (t) => {
  const dashboard = await openDashboard(t, await ScriptedApple.start(t))
  const token = newToken()
  await dashboard.subscribe(token)
  await dashboard.subscribe(token.toUpperCase())
  assert.deepEqual(await channels(dashboard), [{ name: 'silent_push', devices: 1 }])
})

test('unsubscribing takes DELETE with a query, or POST that says _method=delete', async (t) => {
  const dashboard = await openDashboard(t, await ScriptedApple.start(t))
  const device_token = newToken()
  for (const channel of ['a', 'b', 'c']) await dashboard.subscribe(device_token, channel)
  const path = 'push_notification/unsubscribe_token.json'
  assert.equal((await dashboard.acs('DELETE', path, { device_token, channel: 'a' })).meta.status, 'ok')
  assert.equal(
    (await dashboard.acs('POST', path, { device_token, channel: 'b', _method: 'delete' })).meta.status,
    'ok',
  )
  assert.deepEqual(await channels(dashboard), [{ name: 'c', devices: 1 }])
  await dashboard.acs('DELETE', path, { device_token })
  assert.deepEqual(await channels(dashboard), [])
  assert.equal((await dashboard.acs('POST', path, { device_token })).meta.code, 405)
})

test('suppress_response_codes gets HTTP 200 with the true code in meta; without it both agree', async (t) => {
  const { ask } = await openDashboard(t, await ScriptedApple.start(t))
  const url = `/v1/${subscribePath}?key=${appKey}`
  for (const [suffix, status] of [
    ['&suppress_response_codes=true', 200],
    ['', 400],
  ] as const) {
    const answer = await ask<AcsAnswer>({ method: 'POST', url: url + suffix, payload: { channel: 'a' } })
    assert.equal(answer.status, status)
    assert.deepEqual(answer.body, {
      meta: {
        code: 400,
        status: 'fail',
        message: 'device_token is missing.',
        method_name: 'SubscribeNotificationByToken',
      },
    })
  }
})

test('a wrong app key, an unknown method and a broken body get a fail envelope too', async (t) => {
  const { ask } = await openDashboard(t, await ScriptedApple.start(t))
  const cases = [
    { url: `/v1/${subscribePath}?key=wrong`, payload: {}, code: 401 },
    { url: `/v1/chats/create.json?key=${appKey}`, payload: {}, code: 404 },
    {
      url: `/v1/${subscribePath}?key=${appKey}`,
      payload: '{"channel":',
      headers: { 'content-type': 'application/json' },
      code: 400,
    },
    {
      url: `/v1/${subscribePath}?key=${appKey}`,
      payload: '<a/>',
      headers: { 'content-type': 'text/xml' },
      code: 415,
    },
    { url: `/v1/${subscribePath}?key=${appKey}`, payload: { channel: 'x'.repeat(600_000) }, code: 413 },
    { url: `/v1/${subscribePath}?key=${appKey}&channel=a&channel=b`, payload: {}, code: 400 },
  ]
  for (const { code, ...request } of cases) {
    const { status, body } = await ask<AcsAnswer>({ method: 'POST', ...request })
    assert.deepEqual([status, body.meta.code, body.meta.status], [code, code, 'fail'], request.url)
    assert.equal(typeof body.meta.message, 'string')
  }
})

test('bad names, tokens and types are refused by name', async (t) => {
  const { acs } = await openDashboard(t, await ScriptedApple.start(t))
  const device_token = newToken()
  const cases: [Record<string, string>, RegExp][] = [
    [{ device_token: 'not hex', channel: 'a' }, /device_token/],
    [{ device_token: 'a'.repeat(402), channel: 'a' }, /device_token/],
    [{ device_token, channel: '#a' }, /channel/],
    [{ device_token, channel: 'a,,b' }, /channel/],
    [{ device_token, channel: 'x'.repeat(129) }, /channel/],
    [{ device_token, channel: 'a\u0000b' }, /channel/],
    [{ device_token, channel: '[]' }, /channel is missing/],
    [{ device_token, channel: '[1]' }, /channel/],
    [{ device_token, channel: Array.from({ length: 21 }, (_, i) => i).join(',') }, /channel/],
    [{ device_token, channel: 'a', type: 'android' }, /iOS only/],
  ]
  for (const [parameters, message] of cases) {
    const { meta } = await acs('POST', subscribePath, parameters)
    assert.equal(meta.code, 400)
    assert.match(String(meta.message), message)
  }
})

test('a device may have a hundred channels and no more', async (t) => {
  const dashboard = await openDashboard(t, await ScriptedApple.start(t))
  const device_token = newToken()
  for (let i = 0; i < 100; i += 20) {
    const channel = Array.from({ length: 20 }, (_, j) => `channel ${i + j}`).join(',')
    assert.equal((await dashboard.acs('POST', subscribePath, { device_token, channel })).meta.status, 'ok')
  }
  const { meta } = await dashboard.acs('POST', subscribePath, { device_token, channel: 'one more' })
  assert.match(String(meta.message), /100 channels/)
  assert.equal((await channels(dashboard)).length, 100)
})

test('with the app key alone one sees the subscriptions of a token one knows, and no others', async (t) => {
  const dashboard = await openDashboard(t, await ScriptedApple.start(t))
  const [mine, other] = [newToken(), newToken()]
  for (const channel of ['a', 'b', 'c']) await dashboard.subscribe(mine, channel)
  await dashboard.subscribe(other)
  assert.equal((await dashboard.acs('GET', 'push_notification/query.json')).meta.code, 403)
  const { meta, response } = await dashboard.acs('GET', 'push_notification/query.json', {
    device_token: mine,
    per_page: '2',
  })
  assert.deepEqual([meta.total_results, meta.total_pages, meta.page, meta.per_page], [3, 2, 1, 2])
  const subscriptions = response?.subscriptions
  assert.ok(Array.isArray(subscriptions))
  assert.equal(subscriptions.length, 2)
  for (const { id, device_token, created_at } of subscriptions) {
    assert.match(id, /^[0-9a-f]{24}$/)
    assert.equal(device_token, mine)
    assert.match(created_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/)
  }
})

test('a user subscribes after a log-in and sees what is his', async (t) => {
  const { acs } = await openDashboard(t, await ScriptedApple.start(t))
  const secret = { password: 'pass word', password_confirmation: 'pass word' }
  assert.equal(
    (await acs('POST', 'push_notification/subscribe.json', { device_token: newToken(), channel: 'a' })).meta
      .code,
    401,
  )
  const created = await acs('POST', 'users/create.json', { username: 'ann', first_name: 'Ann', ...secret })
  assert.equal(created.meta.method_name, 'createUser')
  assert.doesNotMatch(JSON.stringify(created.response), /pass|scrypt/)
  assert.match(
    String((await acs('POST', 'users/create.json', { username: 'ann', ...secret })).meta.message),
    /taken/,
  )
  assert.equal((await acs('POST', 'users/login.json', { login: 'ann', password: 'wrong' })).meta.code, 401)
  const { meta } = await acs('POST', 'users/login.json', { login: 'ann', password: 'pass word' })
  const session = { _session_id: String(meta.session_id) }

  await acs('POST', 'push_notification/subscribe.json', {
    device_token: newToken(),
    channel: 'a',
    ...session,
  })
  const query = await acs('GET', 'push_notification/query.json', session)
  assert.equal(query.meta.total_results, 1)
  const names = await acs('GET', 'push_notification/channels/query.json', session)
  assert.deepEqual(names.response, { push_channels: ['a'] })
  const me = await acs('GET', 'users/show/me.json', session)
  assert.match(JSON.stringify(me.response), /"username":"ann".*"admin":"false"/)

  await acs('GET', 'users/logout.json', session)
  assert.equal((await acs('GET', 'users/show/me.json', session)).meta.code, 401)
})

test('only the administrator sends', async (t) => {
  const { apns } = await startApple(t)
  const dashboard = await openDashboard(t, { apns, adminPassword })
  const { acs } = dashboard
  await dashboard.subscribe(newToken())
  const notification = { channel: 'silent_push', payload: JSON.stringify(silent) }
  assert.equal((await acs('POST', 'push_notification/notify.json', notification)).meta.code, 403)
  const secret = { password: 'pass word', password_confirmation: 'pass word' }
  const user = await acs('POST', 'users/create.json', { username: 'bob', ...secret })
  const asUser = { ...notification, _session_id: String(user.meta.session_id) }
  assert.equal((await acs('POST', 'push_notification/notify.json', asUser)).meta.code, 403)

  const { meta } = await acs('POST', 'users/login.json', { login: 'admin', password: adminPassword })
  const session = { _session_id: String(meta.session_id) }
  const sent = await acs('POST', 'push_notification/notify.json', { ...notification, ...session })
  assert.deepEqual([sent.meta.method_name, sent.meta.status], ['Notify', 'ok'])
})

test('notify_tokens reaches the subscribed ones among the tokens, with the life span asked for', async (t) => {
  const apple = await ScriptedApple.start(t)
  const dashboard = await openDashboard(t, { apns: apple.apns, adminPassword })
  const [first, second, stranger] = [newToken(), newToken(), newToken()]
  for (const token of [first, second]) await dashboard.subscribe(token)
  const { meta } = await dashboard.acs('POST', 'users/login.json', {
    login: 'admin',
    password: adminPassword,
  })
  const { response } = await dashboard.acs('POST', 'push_notification/notify_tokens.json', {
    ...{
      _session_id: String(meta.session_id),
      to_tokens: `${second},${stranger}`,
      payload: JSON.stringify(silent),
    },
    options: JSON.stringify({ expire_after_seconds: 0 }),
  })
  const sent = response?.push_notification
  assert.ok(typeof sent === 'object' && sent && 'id' in sent)
  const ask: Opened['ask'] = (request) => dashboard.ask({ ...request, headers: basic })
  await untilDone({ ...dashboard, ask }, String(sent.id))
  assert.deepEqual(
    apple.attempts.map(({ headers }) => headers[':path']),
    [`/3/device/${second}`],
  )
  assert.equal(apple.attempts[0]?.headers['apns-expiration'], '0')
})

test('no query and no body, however odd, gets anything but an envelope', async (t) => {
  const { server } = await openDashboard(t, await ScriptedApple.start(t))
  const names = fc.constantFrom(
    'device_token',
    'channel',
    'type',
    'payload',
    'options',
    'page',
    '_method',
    '__proto__',
  )
  const parameters = fc.dictionary(names, fc.oneof(fc.string(), fc.jsonValue()))
  const paths = fc.constantFrom(
    subscribePath,
    'push_notification/query.json',
    'users/login.json',
    'users/create.json',
  )
  const methods = fc.constantFrom('GET' as const, 'POST' as const, 'DELETE' as const, 'PUT' as const)
  await fc.assert(
    fc.asyncProperty(methods, paths, fc.string(), parameters, async (method, path, query, body) => {
      const url = `/v1/${path}?key=${appKey}&${encodeURI(query).replaceAll('#', '')}`
      const request: InjectOptions = { method, url, ...(method === 'GET' ? {} : { payload: body }) }
      const reply = await server.inject(request)
      const { meta }: AcsAnswer = reply.json()
      assert.equal(meta.code, reply.statusCode)
      assert.ok(reply.statusCode < 500, reply.body)
      assert.equal(meta.status, reply.statusCode === 200 ? 'ok' : 'fail')
    }),
    { numRuns: 100 },
  )
})
