import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Push } from 'ti.simulator/apns'
import type { PushView } from '../src/common/wire.ts'
import { openDashboard, silent, startApple, topic } from './helpers/openDashboard.ts'
import { untilDone } from './helpers/untilDone.ts'

test('a silent push goes from the page to a phone that subscribed with its token', async (t) => {
  const { apple, apns } = await startApple(t)
  const { ask, acs } = await openDashboard(t, { apns })
  const token = apple.register(topic)
  const received = new Promise<Push>((resolve) => t.after(apple.connect(token, resolve)))
  const subscribed = await acs('POST', 'push_notification/subscribe_token.json', {
    ...{ device_token: token, channel: 'silent_push', type: 'ios' },
  })
  assert.deepEqual(subscribed.meta, { code: 200, status: 'ok', method_name: 'SubscribeNotificationByToken' })

  const accepted = await ask<PushView>({
    ...{ method: 'POST', url: '/dashboard/api/pushes', payload: { channel: 'silent_push', payload: silent } },
  })

  assert.equal(accepted.status, 202)
  const push = await received
  assert.deepEqual(push.payload, { aps: { 'content-available': 1 }, download_url: silent.download_url })
  assert.deepEqual([push.pushType, push.priority, push.topic], ['background', 5, topic])
  assert.equal(push.apnsId, accepted.body.deliveries[0]?.apnsId)
})

test('a push to a channel reaches each of its devices once', async (t) => {
  const { apple, apns } = await startApple(t)
  const dashboard = await openDashboard(t, { apns })
  const { ask, acs } = dashboard
  const received: string[] = []
  for (let i = 0; i < 20; i++) {
    const device_token = apple.register(topic)
    t.after(apple.connect(device_token, (push) => received.push(push.apnsId)))
    await acs('POST', 'push_notification/subscribe_token.json', { device_token, channel: 'silent_push' })
  }
  const payload = { channel: 'silent_push', payload: silent }
  const { body } = await ask<PushView>({ method: 'POST', url: '/dashboard/api/pushes', payload })

  const { counts } = await untilDone(dashboard, body.id)
  assert.deepEqual(counts, { sent: 20, failed: 0, waiting: 0 })
  assert.deepEqual(received.sort(), body.deliveries.map((delivery) => delivery.apnsId).sort())
})
