import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import fastify from 'fastify'
import { createDashboard } from 'ti.dashboard'
import type { DevicesView, PushView } from '../src/common/wire.ts'
import { atEnd } from './helpers/atEnd.ts'
import { ManualClock } from './helpers/ManualClock.ts'
import { appKey, openDashboard, temporaryFolder } from './helpers/openDashboard.ts'
import { refuse, ScriptedApple } from './helpers/ScriptedApple.ts'
import { startCli } from './helpers/startCli.ts'
import { untilDone } from './helpers/untilDone.ts'

const token = 'ab'.repeat(32)

test('a push accepted before the process was killed is sent by the next one, with the same apns-id', async (t) => {
  const storage = join(await temporaryFolder(t), 'dashboard.sqlite')
  const apple = await ScriptedApple.start(t)
  const asked = new Promise<void>((resolve) => {
    apple.answer = () => resolve()
  })
  const cli = await startCli(t, apple.apns, ['--storage', storage])
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    return await fetch(cli.address + path, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  await post(`/v1/push_notification/subscribe_token.json?key=${appKey}`, {
    device_token: token,
    channel: 'a',
  })
  const accepted = await post('/dashboard/api/pushes', { channel: 'a', payload: { 'content-available': 1 } })
  assert.equal(accepted.status, 202)
  await asked
  await cli.kill()

  apple.answer = ({ stream }) => stream.respond({ ':status': 200 }, { endStream: true })
  const dashboard = await openDashboard(t, { apns: apple.apns, storage })
  const { body } = await dashboard.ask<PushView[]>({ url: '/dashboard/api/pushes' })
  const { deliveries } = await untilDone(dashboard, String(body[0]?.id))

  assert.equal(deliveries[0]?.state, 'sent')
  const ids = apple.attempts.map(({ headers }) => headers['apns-id'])
  assert.deepEqual(ids, [deliveries[0]?.apnsId, deliveries[0]?.apnsId])
})

test('subscriptions, history and planned retries are there after a restart', async (t) => {
  const storage = join(await temporaryFolder(t), 'dashboard.sqlite')
  const [apple, clock] = [await ScriptedApple.start(t), new ManualClock()]
  apple.answer = refuse(503, { reason: 'ServiceUnavailable' }, { 'retry-after': '60' })
  const first = await openDashboard(t, { apns: apple.apns, storage, clock })
  await first.subscribe(token)
  const { id } = await first.push()
  await untilDone(first, id, ({ deliveries }) => deliveries[0]?.attempts === 1)
  await first.server.close()

  apple.answer = ({ stream }) => stream.respond({ ':status': 200 }, { endStream: true })
  const second = await openDashboard(t, { apns: apple.apns, storage, clock })
  const { body } = await second.ask<DevicesView>({ url: '/dashboard/api/devices' })
  assert.deepEqual([body.total, body.devices[0]?.last?.reason], [1, 'ServiceUnavailable'])
  assert.equal(apple.attempts.length, 1)
  clock.advance(60_000)
  assert.equal((await untilDone(second, id)).counts.sent, 1)
})

test('closing waits for the answer that is under way and writes it down', async (t) => {
  const storage = join(await temporaryFolder(t), 'dashboard.sqlite')
  const apple = await ScriptedApple.start(t)
  const first = await openDashboard(t, { apns: apple.apns, storage })
  await first.subscribe(token)
  let closed: Promise<void> | undefined
  const answered = new Promise<void>((resolve) => {
    apple.answer = ({ stream }) => {
      closed = first.server.close()
      stream.respond({ ':status': 200 }, { endStream: true })
      resolve()
    }
  })
  const { id } = await first.push()
  await answered
  await closed

  const second = await openDashboard(t, { apns: apple.apns, storage })
  assert.equal((await untilDone(second, id)).counts.sent, 1)
  assert.equal(apple.attempts.length, 1)
})

test('closing does not wait for a peer that says nothing, and what it was asked is sent at the next start', async (t) => {
  const storage = join(await temporaryFolder(t), 'dashboard.sqlite')
  const [apple, clock] = [await ScriptedApple.start(t), new ManualClock()]
  const first = await openDashboard(t, { apns: apple.apns, storage, clock })
  await first.subscribe(token)
  const asked = new Promise<void>((resolve) => {
    apple.answer = () => resolve()
  })
  const { id } = await first.push()
  await asked
  const closed = first.server.close()
  while (!clock.waitsFor(2_000)) await turn()
  clock.advance(2_000)
  await closed

  apple.answer = ({ stream }) => stream.respond({ ':status': 200 }, { endStream: true })
  clock.advance(2_000)
  const second = await openDashboard(t, { apns: apple.apns, storage, clock })
  assert.equal((await untilDone(second, id)).counts.sent, 1)
})

test('old pushes are forgotten after thirty days, but never one that still waits', async (t) => {
  const [apple, clock] = [await ScriptedApple.start(t), new ManualClock()]
  const dashboard = await openDashboard(t, { apns: apple.apns, clock })
  await dashboard.subscribe(token)
  await untilDone(dashboard, (await dashboard.push()).id)
  apple.answer = refuse(503, {}, { 'retry-after': '86400' })
  const waiting = await dashboard.push()
  await untilDone(dashboard, waiting.id, ({ deliveries }) => deliveries[0]?.attempts === 1)
  clock.advance(31 * 24 * 60 * 60 * 1000)
  const newest = await dashboard.push()
  const { body } = await dashboard.ask<PushView[]>({ url: '/dashboard/api/pushes' })
  assert.deepEqual(
    body.map(({ id }) => id),
    [newest.id, waiting.id],
  )
})

test('a file that cannot be the database is told by name, with the reason and a remedy', async (t) => {
  const folder = await temporaryFolder(t)
  const { apns } = await ScriptedApple.start(t)
  const text = join(folder, 'notes.txt')
  await writeFile(text, 'These are notes and no database. '.repeat(100))
  const used = join(folder, 'used.sqlite')
  await openDashboard(t, { apns, storage: used })
  const open = async (storage: string) => {
    const server = fastify()
    atEnd(t, () => server.close())
    await server.register(createDashboard({ appKey, apns, storage }))
  }
  await assert.rejects(open(text), /notes\.txt.*name another/)
  await assert.rejects(open(join(folder, 'missing', 'x.sqlite')), /x\.sqlite.*folder/)
  await assert.rejects(open(used), /used\.sqlite.*Another dashboard/)
})
