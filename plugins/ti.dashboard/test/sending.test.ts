import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Push } from 'ti.simulator/apns'
import type { DevicesView } from '../src/common/wire.ts'
import { atEnd } from './helpers/atEnd.ts'
import { openDashboard, silent, startApple, topic } from './helpers/openDashboard.ts'
import { untilDone } from './helpers/untilDone.ts'

test('a silent push goes from the page to a phone that subscribed with its token', async (t) => {
  const { apple, apns } = await startApple(t)
  const dashboard = await openDashboard(t, { apns })
  const token = apple.register(topic)
  const received = new Promise<Push>((resolve) => atEnd(t, apple.connect(token, resolve)))
  await dashboard.subscribe(token)

  const accepted = await dashboard.push()

  const push = await received
  assert.deepEqual(push.payload, { aps: { 'content-available': 1 }, download_url: silent.download_url })
  assert.deepEqual([push.pushType, push.priority, push.topic], ['background', 5, topic])
  assert.equal(push.apnsId, accepted.deliveries[0]?.apnsId)
  const [delivery] = (await untilDone(dashboard, accepted.id)).deliveries
  assert.deepEqual([delivery?.state, delivery?.status, delivery?.reason], ['sent', 200, null])
  assert.equal(typeof delivery?.latency, 'number')
})

test('a push to a channel reaches each of its devices once, and no other', async (t) => {
  const { apple, apns } = await startApple(t)
  const dashboard = await openDashboard(t, { apns })
  const received: string[] = []
  for (let i = 0; i < 20; i++) {
    const token = apple.register(topic)
    atEnd(
      t,
      apple.connect(token, (push) => received.push(push.apnsId)),
    )
    await dashboard.subscribe(token, i < 15 ? 'silent_push' : 'other')
  }
  const { id, deliveries } = await dashboard.push()

  const { counts } = await untilDone(dashboard, id)
  assert.deepEqual(counts, { sent: 15, failed: 0, waiting: 0 })
  assert.deepEqual(received.sort(), deliveries.map((delivery) => delivery.apnsId).sort())
})

test('an alert goes at once, with priority 10', async (t) => {
  const { apple, apns } = await startApple(t)
  const dashboard = await openDashboard(t, { apns })
  const token = apple.register(topic)
  const received = new Promise<Push>((resolve) => atEnd(t, apple.connect(token, resolve)))
  await dashboard.subscribe(token)
  await dashboard.push({ alert: 'A new picture', sound: 'default', id: 7 })

  const { pushType, priority, payload } = await received
  assert.deepEqual([pushType, priority], ['alert', 10])
  assert.deepEqual(payload, { aps: { alert: 'A new picture', sound: 'default' }, id: 7 })
})

test('a device that Apple calls unregistered is unsubscribed from every channel', async (t) => {
  const { apple, apns } = await startApple(t)
  const dashboard = await openDashboard(t, { apns })
  const [gone, stays] = [apple.register(topic), apple.register(topic)]
  for (const token of [gone, stays]) await dashboard.subscribe(token)
  await dashboard.subscribe(gone, 'news')
  apple.unregister(gone)

  const { deliveries } = await untilDone(dashboard, (await dashboard.push()).id)

  const failed = deliveries.find((delivery) => delivery.state === 'failed')
  assert.deepEqual([failed?.status, failed?.reason], [410, 'Unregistered'])
  const { body } = await dashboard.ask<DevicesView>({ url: '/dashboard/api/devices' })
  assert.deepEqual(body.channels, [{ name: 'silent_push', devices: 1 }])
  assert.equal(body.devices[0]?.token, `${stays.slice(0, 6)}…${stays.slice(-4)}`)
})

test('a token of another environment fails once, says why, and shows on the device', async (t) => {
  const { apns } = await startApple(t)
  const dashboard = await openDashboard(t, { apns })
  await dashboard.subscribe('ab'.repeat(32))

  const { deliveries } = await untilDone(dashboard, (await dashboard.push()).id)

  assert.deepEqual([deliveries[0]?.reason, deliveries[0]?.attempts], ['BadDeviceToken', 1])
  assert.match(deliveries[0]?.advice ?? '', /sandbox/)
  const { body } = await dashboard.ask<DevicesView>({ url: '/dashboard/api/devices' })
  assert.equal(body.devices[0]?.last?.reason, 'BadDeviceToken')
})

test('a push to a channel that nobody has is refused and says what to do', async (t) => {
  const { apns } = await startApple(t)
  const { ask } = await openDashboard(t, { apns })
  const payload = { channel: 'nobody', payload: silent }
  const { status, body } = await ask<{ error: string }>({
    method: 'POST',
    url: '/dashboard/api/pushes',
    payload,
  })
  assert.equal(status, 400)
  assert.match(body.error, /nobody.*Open the app/)
})
