import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Device } from 'ti.simulator'
import { banners, launched, SLOW } from '../setting.ts'

const PUSH = { aps: { 'content-available': 1 }, download_url: 'http://127.0.0.1:4180/images/dunes.jpg' }

/** The app, allowed to show banners and just opened, on a phone where JavaScript starts too late for the first `resumed`. */
async function openedLate(t: TestContext): Promise<Device> {
  const { device } = await launched(t, { resumedAtLaunch: false })
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.evict()
  await device.launch()
  return device
}

const logged = async (device: Device): Promise<string> => {
  await device.tap({ title: 'Log' })
  return device.screen.text()
}

function assertNotResumed(device: Device): void {
  const start = device.timeline.findLastIndex(({ event }) => event === 'launched')
  assert.ok(device.timeline.slice(start).every(({ event }) => event !== 'resumed'))
}

test('an app that never heard `resumed` takes a tap for a look: no banner is to tell what is seen', async (t) => {
  const device = await openedLate(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download Image' })
  await device.clock.advance(100)
  assert.deepEqual(device.notifications.pending, [])
  assert.match(await logged(device), / {2}tap {2}\(active\)\nThe app is being looked at\./)
  assertNotResumed(device)
})

test('a tab that gets the focus shows that somebody looks', async (t) => {
  const device = await openedLate(t)
  await device.tap({ title: 'Push' })
  assert.match(await logged(device), / {2}focus {2}\(active\)\nThe app is being looked at\./)
  assertNotResumed(device)
})

test('an app that is only looked at counts as seen a second after it has opened', async (t) => {
  const device = await openedLate(t)
  device.network.set(SLOW)
  await device.clock.advance(1_500)
  await device.push(PUSH)
  assert.deepEqual(device.notifications.pending, [])
  assertNotResumed(device)
})

test('banners of what ended meanwhile go when the app is opened without a word of iOS', async (t) => {
  const device = await openedLate(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download Image' })
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  await device.evict()
  await device.until(({ event, detail }) => event === 'banner' && /completed/.test(JSON.stringify(detail)))
  await device.evict()
  assert.ok(device.notifications.delivered.length > 0)
  await device.open()
  await device.clock.advance(1_500)
  assert.deepEqual(device.notifications.delivered, [])
  assertNotResumed(device)
})

test('the window of a launch in the background is no look: its banners come', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.evict()
  device.network.set(SLOW)
  await device.push(PUSH)
  await device.until(({ event, detail }) => event === 'banner' && /completed/.test(JSON.stringify(detail)))
  assert.deepEqual(banners(device), ['Background download initiated ...', 'Download completed!'])
  await device.open()
  assert.doesNotMatch(await logged(device), / {2}(focus|tap) {2}\(/)
})

test('an app that is left within a second of its opening is not taken for looked at after that: its banners come', async (t) => {
  const device = await openedLate(t)
  await device.clock.advance(300)
  await device.home()
  await device.clock.advance(1_500)
  device.network.set(SLOW)
  await device.push(PUSH)
  await device.until(({ event, detail }) => event === 'banner' && /completed/.test(JSON.stringify(detail)))
  await device.open()
  assert.doesNotMatch(await logged(device), / {2}focus {2}\(/)
})
