import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { examine } from 'ti.doctor'
import type { Device, DeviceOptions } from 'ti.simulator'
import { startServices } from '#demo/services.js'
import { banners, endedHandlers, happened, SLOW, shownPicture } from '../device/setting.ts'
import { dropIn, type Stranger } from './dropin.ts'

const STARTED = 'Background download initiated ...'
const COMPLETED = 'Download completed!'
const DAWN = { aps: { 'content-available': 1 }, download_url: 'http://127.0.0.1:4180/images/dawn.jpg' }

/** The plain app on a phone in virtual time, with the demo pictures. */
async function phoneWith(
  t: TestContext,
  stranger: Stranger = {},
  device: DeviceOptions = {},
): Promise<Device> {
  const services = await startServices({
    project: await dropIn(stranger),
    host: '127.0.0.1',
    port: 0,
    rate: 1_000_000,
    device: { clock: 'virtual', start: Date.UTC(2026, 0, 15, 9, 30), ...device },
  })
  t.after(() => services.stop())
  return services.device
}

async function tapAndAllow(device: Device): Promise<void> {
  await device.tap({ title: 'Get the picture' })
  await device.tap({ title: 'Allow' })
}

async function suspended(device: Device): Promise<void> {
  await device.home()
  await device.until(({ event }) => event === 'suspended')
}

const banner = (device: Device, text: string) =>
  device.until(({ event, detail }) => event === 'banner' && JSON.stringify(detail).includes(text))

function assertHandlersEndedOnce(device: Device): void {
  const ended = endedHandlers(device)
  assert.ok(ended.length > 0)
  assert.deepEqual(ended, [...new Set(ended)])
  assert.deepEqual([...happened(device, 'watchdog'), ...happened(device, 'uncaughtException')], [])
}

for (const at of ['downloads', 'lib/transfers'])
  test(`a plain app with the folder at ${at} shows progress, and then the picture`, async (t) => {
    const device = await phoneWith(t, { at })
    device.network.set(SLOW)
    await tapAndAllow(device)
    await device.clock.advance(4_000)
    const half = Number(device.screen.find({ type: 'Ti.UI.ProgressBar' })?.value)
    assert.ok(half > 0 && half < 1, `${half}`)
    assert.match(device.screen.text(), /\d\sMB of \d\.\d\sMB \(\d+%\)/)
    assert.equal(shownPicture(device), undefined)
    await device.until(({ event }) => event === 'sessioncompleted')
    assert.notEqual(shownPicture(device), undefined)
    assert.match(device.screen.text(), /Downloads completed successfully\./)
    assert.deepEqual(banners(device), [])
  })

test('a plain app that is left meanwhile tells of the end by banner, and shows the picture when it is opened', async (t) => {
  const device = await phoneWith(t)
  device.network.set(SLOW)
  await tapAndAllow(device)
  await device.home()
  await banner(device, COMPLETED)
  assert.deepEqual(banners(device), [STARTED, COMPLETED])
  await device.open()
  assert.notEqual(shownPicture(device), undefined)
})

test('a plain app downloads on a background fetch and on a silent push, and ends each handler once', async (t) => {
  const device = await phoneWith(t)
  await tapAndAllow(device)
  await device.until(({ event }) => event === 'sessioncompleted')
  await suspended(device)
  await device.clock.advance(60_000)
  const fetched = await device.backgroundFetch()
  await banner(device, COMPLETED)
  const pushed = await device.push(DAWN)
  await banner(device, COMPLETED)
  assert.ok(Number(fetched.awakeMs) < 1_000 && Number(pushed.awakeMs) < 1_000)
  assertHandlersEndedOnce(device)
  await device.open()
  assert.equal(shownPicture(device), 'dawn.jpg')
  assert.equal(happened(device, 'downloadcompleted').length, 3)
})

test('a plain app refuses a push that names a stranger as host, and ends its handler', async (t) => {
  const device = await phoneWith(t)
  await suspended(device)
  await device.push({ ...DAWN, download_url: 'https://evil.example.com/dawn.jpg' })
  assertHandlersEndedOnce(device)
  assert.deepEqual(happened(device, 'transferEnded'), [])
})

test('a plain app that is evicted meanwhile loses nothing, nor does it at the next start', async (t) => {
  const device = await phoneWith(t)
  device.network.set(SLOW)
  await tapAndAllow(device)
  await suspended(device)
  await device.evict()
  await device.until(({ event }) => event === 'backgroundtransfer')
  await banner(device, COMPLETED)
  assertHandlersEndedOnce(device)
  await device.open()
  const shown = shownPicture(device)
  await device.forceQuit()
  await device.launch()
  assert.notEqual(shown, undefined)
  assert.equal(shownPicture(device), shown)
})

/** A session of the app itself, and a file in a folder of the same name: its author had both before. */
const OWN = `
const urlSession = require('com.appcelerator.urlSession')
const configuration = urlSession.createSessionConfiguration({ identifier: 'com.example.own' })
const session = urlSession.createSession({ configuration })
const file = Ti.Filesystem.getFile(Ti.Filesystem.applicationDataDirectory, 'downloads', 'own.txt')
if (!Ti.App.Properties.getBool('own.begun', false)) {
  Ti.App.Properties.setBool('own.begun', true)
  file.parent.createDirectory()
  file.write('mine')
  session.downloadTask({ url: 'http://127.0.0.1:4180/images/coast.png' })
}
const own = Ti.UI.createLabel({ text: file.exists() ? file.read().text : 'gone' })
Ti.App.iOS.addEventListener('downloadcompleted', ({ sessionIdentifier, data }) => {
  if (sessionIdentifier === 'com.example.own') own.text += data.file.exists() ? ', arrived' : ', taken away'
})
Ti.App.iOS.addEventListener('backgroundtransfer', ({ sessionId, handlerId }) => {
  if (sessionId === 'com.example.own') Ti.App.iOS.endBackgroundHandler(handlerId)
})
window.add(own)
`

test('the sessions and files that a plain app has of its own are left to it', async (t) => {
  const device = await phoneWith(t, { besides: OWN })
  device.network.set(SLOW)
  await tapAndAllow(device)
  await device.until(() => happened(device, 'sessioncompleted').length === 2)
  assert.match(device.screen.text(), /mine, arrived/)
  assert.match(device.screen.text(), /Downloads completed successfully\./)
  await device.forceQuit()
  await device.launch()
  assert.match(device.screen.text(), /mine/)
  assert.deepEqual(happened(device, 'uncaughtException'), [])
})

test('a woken session of the app itself has its handler ended by the app alone', async (t) => {
  const device = await phoneWith(t, { besides: OWN })
  device.network.set(SLOW)
  await suspended(device)
  await device.evict()
  await device.until(({ event }) => event === 'backgroundtransfer')
  await device.until(({ event }) => event === 'handlerEnded')
  await device.clock.advance(60_000)
  assertHandlersEndedOnce(device)
  assert.deepEqual([...happened(device, 'duplicateSession'), ...banners(device)], [])
})

test('a plain app without the texts is told what to copy', async (t) => {
  const device = await phoneWith(t, { texts: false })
  const lines: string[] = []
  device.watch((change) => change.kind === 'log' && lines.push(change.text))
  await device.forceQuit()
  await device.launch()
  assert.match(lines.join('\n'), /no text banner_completed: copy app\/i18n\/\*\/downloads\.xml/)
})

test('the doctor finds nothing in the plain app', async () => {
  const { findings, scripts } = examine(await dropIn())
  assert.deepEqual(
    findings.map(({ rule, file, line, what }) => `${file}:${line} ${rule}: ${what}`),
    [],
  )
  assert.ok(scripts > 20, `only ${scripts} scripts were read`)
})
