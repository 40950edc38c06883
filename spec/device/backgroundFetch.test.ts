import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from 'ti.simulator'
import { banners, endedHandlers, happened, launched } from './setting.ts'
import { appCopy } from './walk/appCopy.ts'

async function inBackground(device: Device): Promise<void> {
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.tap({ title: 'Fetch' })
  await device.home()
  await device.until(({ event }) => event === 'suspended')
}

test('a fetch that finds nothing new downloads nothing and shows no banner, one that does brings it', async (t) => {
  const { device } = await launched(t)
  await inBackground(device)
  await device.backgroundFetch()
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.clock.advance(5_000)
  const [downloads, told] = [happened(device, 'downloadcompleted').length, banners(device).length]
  await device.backgroundFetch()
  await device.clock.advance(5_000)
  assert.equal(happened(device, 'downloadcompleted').length, downloads)
  assert.equal(banners(device).length, told)
  await device.open()
  assert.match(device.screen.text(), /awake for \d+\.\d s, nothing new/)
  assert.match(device.screen.text(), /awake for \d+\.\d s, download started/)
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  await device.clock.advance(60_000)
  await device.backgroundFetch()
  await device.until(({ event }) => event === 'sessioncompleted')
  assert.equal(happened(device, 'downloadcompleted').length, downloads + 1)
})

test('a fetch that comes while the picture of the last one is on its way starts no other', async (t) => {
  const { device } = await launched(t)
  await inBackground(device)
  device.network.set({ kbps: 100 })
  await device.backgroundFetch()
  await device.clock.advance(1_000)
  await device.backgroundFetch()
  await device.clock.advance(10 * 60_000)
  assert.equal(happened(device, 'downloadcompleted').length, 2)
  await device.open()
  assert.match(device.screen.text(), /already downloading/)
  assert.deepEqual(endedHandlers(device), [...new Set(endedHandlers(device))])
})

test('without a network the fetch ends in time, and the picture comes when the network does', async (t) => {
  const { device } = await launched(t)
  await inBackground(device)
  device.network.set('offline')
  const { awakeMs } = await device.backgroundFetch()
  assert.ok(Number(awakeMs) < 25_000)
  await device.clock.advance(60_000)
  device.network.set('wifi')
  await device.until(({ event }) => event === 'downloadcompleted')
})

test('who switches fetching off gets none, and it stays so at the next start', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Fetch' })
  await device.tap({ type: 'Ti.UI.Switch' })
  assert.equal((await device.backgroundFetch()).result, 'notWoken')
  await device.home()
  await device.evict()
  await device.launch()
  await device.home()
  assert.equal((await device.backgroundFetch()).result, 'notWoken')
  await device.open()
  await device.tap({ title: 'Fetch' })
  assert.equal(device.screen.find({ type: 'Ti.UI.Switch' })?.value, false)
  await device.tap({ type: 'Ti.UI.Switch' })
  assert.notEqual((await device.backgroundFetch()).result, 'notWoken')
})

test('iOS is asked to fetch as often as the settings say, and the screen tells how often that is', async (t) => {
  const hourly = { file: 'alloy/CFG', find: '"fetchIntervalSeconds":0', put: '"fetchIntervalSeconds":3600' }
  const device = await Device.boot({ clock: 'virtual' })
  t.after(() => device.shutdown())
  await device.install(await appCopy('hourly-fetch', [hourly]))
  await device.launch()
  const asked = () => happened(device, 'minimumFetchInterval').map(({ detail }) => detail)
  assert.deepEqual(asked(), [{ seconds: 3600 }])
  await device.tap({ title: 'Fetch' })
  assert.match(device.screen.text(), /Fetch at most every 1\sh/)
  await device.tap({ type: 'Ti.UI.Switch' })
  assert.deepEqual(asked(), [{ seconds: 3600 }, { seconds: 'never' }])
})
