import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Device } from 'ti.simulator'
import { banners, endedHandlers, happened, launched, project, SLOW, shownPicture } from './setting.ts'

const PICTURE = (name: string) => ({
  aps: { 'content-available': 1 },
  download_url: `http://127.0.0.1:4180/images/${name}`,
})

/** Home, suspended and thrown out of memory, with a download under way. */
async function evictedWhileDownloading(device: Device): Promise<void> {
  device.network.set(SLOW)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  await device.evict()
}

function assertHandlersEndedOnce(device: Device): void {
  const ended = endedHandlers(device)
  assert.deepEqual(ended, [...new Set(ended)])
}

test('an app evicted in mid-download is started for it: backgroundtransfer, the picture, its handler ended once', async (t) => {
  const { device } = await launched(t)
  await evictedWhileDownloading(device)
  await device.until(({ event }) => event === 'backgroundtransfer')
  await device.until(({ event }) => event === 'handlerEnded')
  assertHandlersEndedOnce(device)
  await device.until(({ event, detail }) => event === 'banner' && /completed/.test(JSON.stringify(detail)))
  await device.open()
  assert.notEqual(shownPicture(device), undefined)
  assert.match(device.screen.text(), /Downloads completed successfully\./)
})

test('the same where iOS lets no JavaScript run in the background: the picture is there at the next opening', async (t) => {
  const { device } = await launched(t, { sceneOnBackgroundLaunch: false })
  await evictedWhileDownloading(device)
  await device.until(({ event }) => event === 'transferEnded')
  await device.clock.advance(60_000)
  assert.equal(happened(device, 'downloadcompleted').length, 0)
  await device.open()
  await device.clock.advance(1_000)
  assert.notEqual(shownPicture(device), undefined)
  assertHandlersEndedOnce(device)
})

for (const sceneOnBackgroundLaunch of [true, false])
  test(`two sessions that finish while the app is gone both end (scene in the background: ${sceneOnBackgroundLaunch})`, async (t) => {
    const { device } = await launched(t, { sceneOnBackgroundLaunch })
    device.network.set(SLOW)
    await device.tap({ title: 'Download Image' })
    await device.tap({ title: 'Allow' })
    await device.push(PICTURE('dunes.jpg'))
    await device.home()
    await device.until(({ event }) => event === 'suspended')
    await device.evict()
    await device.until(() => happened(device, 'transferEnded').length === 2)
    await device.clock.advance(60_000)
    await device.open()
    await device.clock.advance(1_000)
    assert.notEqual(shownPicture(device), undefined)
    await device.tap({ title: 'Push' })
    assert.equal(shownPicture(device), 'dunes.jpg')
    assertHandlersEndedOnce(device)
  })

test('a phone switched off in mid-download goes on when it is switched on again', async (t) => {
  const { device } = await launched(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.clock.advance(3_000)
  await device.reboot()
  await device.launch()
  await device.until(({ event }) => event === 'downloadcompleted')
  await device.clock.advance(1_000)
  assert.notEqual(shownPicture(device), undefined)
})

test('swiping the app away ends the download, and the next launch says so', async (t) => {
  const { device } = await launched(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.clock.advance(2_000)
  await device.forceQuit()
  await device.clock.advance(120_000)
  assert.equal(happened(device, 'downloadcompleted').length, 0)
  await device.launch()
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /iOS ends downloads when you swipe the app away/)
  assert.equal(shownPicture(device), undefined)
  device.network.set('wifi')
  await device.tap({ title: 'Download Image' })
  await device.until(({ event }) => event === 'downloadcompleted')
  assert.notEqual(shownPicture(device), undefined)
})

test('an update of the app, which moves its files, loses no picture', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.until(({ event }) => event === 'sessioncompleted')
  const shown = shownPicture(device)
  await device.install(project)
  await device.launch()
  assert.notEqual(shown, undefined)
  assert.equal(shownPicture(device), shown)
})

test('a network lost for an hour only delays the picture', async (t) => {
  const { device } = await launched(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.clock.advance(2_000)
  device.network.set('offline')
  await device.home()
  await device.clock.advance(60 * 60_000)
  device.network.set('wifi')
  await device.until(({ event, detail }) => event === 'banner' && /completed/.test(JSON.stringify(detail)))
  assert.equal(banners(device).filter((text) => text === 'Download completed!').length, 1)
  await device.open()
  assert.notEqual(shownPicture(device), undefined)
})

test('under SDK 13.2 a fetch followed by opening the app is the crash of that SDK', async (t) => {
  const { device } = await launched(t, { sdk: '13.2' })
  assert.match(device.screen.text(), /13\.3/)
  await device.tap({ title: 'OK' })
  await device.backgroundFetch()
  await device.open()
  const crash = await device.until(({ event }) => event === 'crashed')
  assert.match(JSON.stringify(crash.detail), /dispatch_group_leave/)
})
