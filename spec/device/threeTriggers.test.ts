import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Device } from 'ti.simulator'
import { banners, endedHandlers, happened, launched, SLOW, shownPicture } from './setting.ts'

const STARTED = 'Background download initiated ...'
const COMPLETED = 'Download completed!'

/** Through the question that iOS asks the first time. */
async function allowBanners(device: Device): Promise<void> {
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
}

const barValue = (device: Device) => device.screen.find({ type: 'Ti.UI.ProgressBar' })?.value

test('foreground: the bar moves, and the picture is replaced when the download is saved', async (t) => {
  const { device } = await launched(t)
  device.network.set(SLOW)
  const before = shownPicture(device)
  await allowBanners(device)
  const values: unknown[] = []
  for (let look = 0; look < 5; look += 1) {
    await device.clock.advance(2_000)
    values.push(barValue(device))
    assert.equal(shownPicture(device), before)
  }
  assert.ok(
    values.every((value, at) => at === 0 || Number(value) > Number(values[at - 1])),
    `the bar did not move: ${values}`,
  )
  await device.until(({ event }) => event === 'sessioncompleted')
  assert.match(device.screen.text(), /Downloads completed successfully\./)
  assert.equal(before, undefined)
  assert.notEqual(shownPicture(device), undefined)
  assert.deepEqual(banners(device), [])
})

test('foreground: a second tap, when the picture has changed, brings the new one', async (t) => {
  const { device } = await launched(t)
  await allowBanners(device)
  await device.until(({ event }) => event === 'sessioncompleted')
  const first = shownPicture(device)
  await device.clock.advance(60_000)
  await device.tap({ title: 'Download Image' })
  await device.until(({ event }) => event === 'sessioncompleted')
  assert.notEqual(first, undefined)
  assert.notEqual(shownPicture(device), undefined)
  assert.notEqual(shownPicture(device), first)
})

test('foreground, then home: banners tell of the start and the end, and the picture is there', async (t) => {
  const { device } = await launched(t)
  device.network.set(SLOW)
  await allowBanners(device)
  await device.home()
  await device.until(({ event, detail }) => event === 'banner' && JSON.stringify(detail).includes(COMPLETED))
  assert.deepEqual(banners(device), [STARTED, COMPLETED])
  await device.open()
  assert.notEqual(shownPicture(device), undefined)
})

test('background fetch: the handler ends at once, banners tell of it, the new picture is there', async (t) => {
  const { device } = await launched(t)
  await allowBanners(device)
  await device.tap({ title: 'Fetch' })
  const before = shownPicture(device)
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  const { result, awakeMs } = await device.backgroundFetch()
  assert.equal(result, 'noData')
  assert.ok(awakeMs < 1_000)
  await device.until(({ event, detail }) => event === 'banner' && JSON.stringify(detail).includes(COMPLETED))
  assert.deepEqual(banners(device).slice(-2), [STARTED, COMPLETED])
  await device.open()
  assert.equal(before, undefined)
  assert.notEqual(shownPicture(device), undefined)
})

test('silent push from the dashboard: it wakes the app, which brings the picture the push names', async (t) => {
  const { device, url } = await launched(t)
  await allowBanners(device)
  await device.tap({ title: 'Push' })
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /Subscribed to silent_push/)
  const before = shownPicture(device)
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  const sent = await fetch(`${url}dashboard/api/pushes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      channel: 'silent_push',
      payload: {
        alert: '',
        'content-available': 1,
        download_url: 'http://127.0.0.1:4180/images/dawn.jpg',
      },
    }),
  })
  assert.equal(sent.status, 202)
  await device.until(({ event }) => event === 'silentpush')
  await device.until(({ event, detail }) => event === 'banner' && JSON.stringify(detail).includes(COMPLETED))
  assert.deepEqual(banners(device).slice(-2), [STARTED, COMPLETED])
  await device.open()
  assert.equal(before, undefined)
  assert.equal(shownPicture(device), 'dawn.jpg')
  assert.equal(endedHandlers(device).length, new Set(endedHandlers(device)).size)
})

test('two downloads at once do not mix', async (t) => {
  const { device } = await launched(t)
  device.network.set(SLOW)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.push({
    aps: { 'content-available': 1 },
    download_url: 'http://127.0.0.1:4180/images/dunes.jpg',
  })
  await device.until(() => happened(device, 'sessioncompleted').length === 2)
  const foreground = shownPicture(device)
  await device.tap({ title: 'Push' })
  assert.equal(shownPicture(device), 'dunes.jpg')
  assert.notEqual(foreground, undefined)
  assert.notEqual(foreground, 'dunes.jpg')
})
