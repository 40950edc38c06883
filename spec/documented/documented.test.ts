import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Device } from 'ti.simulator'
import { startServices } from '#demo/services.js'

const projects = fileURLToPath(new URL('../../documented', import.meta.url))
const PICTURE = 'http://127.0.0.1:4180/images/coast.png'

/** One of the apps beside this file, opened on a phone in virtual time, with the demo pictures. */
async function phoneWith(t: TestContext, app: 'download' | 'push'): Promise<Device> {
  const { device, stop } = await startServices({
    project: join(projects, app),
    host: '127.0.0.1',
    port: 0,
    rate: 1_000_000,
    device: { clock: 'virtual', start: Date.UTC(2026, 0, 15, 9, 30) },
  })
  t.after(stop)
  return device
}

async function suspended(device: Device): Promise<void> {
  await device.home()
  await device.until(({ event }) => event === 'suspended')
}

const details = (device: Device, name: string) =>
  device.timeline.filter(({ event }) => event === name).map(({ detail }) => JSON.stringify(detail))

test('as documented, the bar never moves where the server tells no length', async (t) => {
  const device = await phoneWith(t, 'download')
  await device.tap({ title: 'unknown' })
  await device.until(({ event }) => event === 'downloadcompleted')
  const value = Number(device.screen.find({ type: 'Ti.UI.ProgressBar' })?.value)
  assert.ok(value > 0 && value < 1e-9, `${value}`)
})

test('as documented, an error page is a success', async (t) => {
  const device = await phoneWith(t, 'download')
  await device.tap({ title: 'missing' })
  await device.until(({ event }) => event === 'sessioncompleted')
  assert.match(device.screen.text(), /Downloads completed successfully\./)
  assert.equal(device.screen.find({ type: 'Ti.UI.ImageView' })?.image, undefined)
})

test('as documented, the second download crashes the app', async (t) => {
  const device = await phoneWith(t, 'download')
  await device.tap({ title: 'whole' })
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.tap({ title: 'OK' })
  await device.tap({ title: 'whole' })
  const { detail } = await device.until(({ event }) => event === 'crashed')
  assert.match(JSON.stringify(detail), /session that has been invalidated/)
})

test('as documented, two sessions share an identifier', async (t) => {
  const device = await phoneWith(t, 'download')
  await device.tap({ title: 'again' })
  assert.match(details(device, 'duplicateSession').join('\n'), /com\.example\.documented already exists/)
})

test('as documented, no banner ever comes, and nobody was asked for it', async (t) => {
  const device = await phoneWith(t, 'download')
  await suspended(device)
  await device.backgroundFetch()
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.clock.advance(20_000)
  assert.equal(details(device, 'notificationNeverFires').length, 2)
  assert.deepEqual([...details(device, 'banner'), ...details(device, 'notificationPermission')], [])
})

test("as documented, the session's handler is never ended, and iOS ends the app", async (t) => {
  const device = await phoneWith(t, 'download')
  await suspended(device)
  await device.backgroundFetch()
  const { detail } = await device.until(({ event }) => event === 'watchdog')
  assert.match(JSON.stringify(detail), /backgroundtransfer was not ended within 30 s/)
})

test('as documented, the picture is gone at the next launch', async (t) => {
  const device = await phoneWith(t, 'download')
  await device.tap({ title: 'whole' })
  await device.until(({ event }) => event === 'sessioncompleted')
  assert.ok(device.screen.find({ type: 'Ti.UI.ImageView' })?.image)
  await device.forceQuit()
  await device.launch()
  assert.equal(device.screen.find({ type: 'Ti.UI.ImageView' })?.image, undefined)
})

test('as documented, a silent push downloads nothing and fails its handler after 29 s', async (t) => {
  const device = await phoneWith(t, 'push')
  await suspended(device)
  const outcome = await device.push({ aps: { 'content-available': 1 }, download_url: PICTURE })
  assert.equal(outcome.result, 'failed')
  assert.ok(outcome.awakeMs >= 29_000)
  assert.match(details(device, 'uncaughtException').join('\n'), /downloadTask/)
  assert.deepEqual(details(device, 'transferEnded'), [])
})

test('as documented, ti.cloud is not found', async (t) => {
  const device = await phoneWith(t, 'push')
  const { detail } = await device.until(({ event }) => event === 'uncaughtException')
  assert.match(JSON.stringify(detail), /Requested module not found: ti\.cloud/)
})
