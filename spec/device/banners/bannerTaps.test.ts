import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Device } from 'ti.simulator'
import { happened, launched, shownPicture } from '../setting.ts'

const COMPLETED = 'Download completed!'
const PUSH = {
  aps: { 'content-available': 1 },
  download_url: 'http://127.0.0.1:4180/images/dunes.jpg',
}

/** Sends the app to the background, and has a push bring a picture there. */
async function pushedInBackground(device: Device): Promise<void> {
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  device.network.set({ kbps: 200 })
  await device.push(PUSH)
  await device.until(({ event, detail }) => event === 'banner' && JSON.stringify(detail).includes(COMPLETED))
}

test('tapping a banner opens the screen of its transfer', async (t) => {
  const { device } = await launched(t)
  await pushedInBackground(device)
  assert.equal(shownPicture(device) === 'dunes.jpg', false)
  await device.notifications.tap({ body: COMPLETED })
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /Silent Push/)
  assert.equal(shownPicture(device), 'dunes.jpg')
})

test('the same when iOS has to start the app for it', async (t) => {
  const { device } = await launched(t)
  await pushedInBackground(device)
  await device.clock.advance(60_000)
  await device.evict()
  await device.notifications.tap({ body: COMPLETED })
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /Silent Push/)
  assert.equal(shownPicture(device), 'dunes.jpg')
})

test('the start banner goes when the end banner comes, which has the picture, its own name and a common thread', async (t) => {
  const { device } = await launched(t)
  await pushedInBackground(device)
  const [end, ...others] = device.notifications.delivered
  assert.deepEqual(others, [])
  assert.equal(end?.body, COMPLETED)
  assert.match(end?.identifier ?? '', /^silentPush\..*\.end$/)
  assert.equal(end?.threadIdentifier, 'silentPush')
  assert.equal(end?.attachments.length, 1)
  assert.equal(end?.badge, null)
})

test('the start banner of a quick download goes too, and banners of other transfers stay', async (t) => {
  const { device } = await launched(t)
  await pushedInBackground(device)
  device.network.set('wifi')
  await device.push({ ...PUSH, download_url: 'http://127.0.0.1:4180/images/dawn.jpg' })
  await device.clock.advance(10_000)
  assert.equal(device.state, 'suspended')
  assert.deepEqual(
    device.notifications.delivered.map(({ body }) => body),
    [COMPLETED, COMPLETED],
  )
})

test('who opens the app finds no banner left that tells what the screens show', async (t) => {
  const { device } = await launched(t)
  await pushedInBackground(device)
  await device.open()
  await device.clock.advance(1_000)
  assert.deepEqual(device.notifications.delivered, [])
  // Nothing was touched on the queue where UserNotificationCenter answers.
  assert.deepEqual(happened(device, 'offMainThread'), [])
})

test('who opens the app is told nothing of it later, not even where the clock was set back', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.home()
  await device.clock.advance(1_000)
  assert.notEqual(device.notifications.pending.length, 0)
  await device.clock.set(device.clock.now() - 86_400_000)
  await device.open()
  await device.clock.advance(1_000)
  assert.deepEqual(device.notifications.pending, [])
})

test('nobody who looks at the app gets a banner', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.push(PUSH)
  await device.clock.advance(60_000)
  assert.equal(happened(device, 'banner').length, 0)
  assert.equal(device.notifications.pending.length, 0)
})
