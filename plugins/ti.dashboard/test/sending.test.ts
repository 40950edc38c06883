import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Push } from 'ti.simulator/apns'
import type { PushView } from '../src/common/wire.ts'
import { openDashboard, silent, startApple, topic } from './helpers/openDashboard.ts'

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
