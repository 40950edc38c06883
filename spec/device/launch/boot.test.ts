import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Device, DeviceOptions } from 'ti.simulator'
import { launched, SLOW } from '../setting.ts'

const PUSH = { aps: { 'content-available': 1 }, download_url: 'http://127.0.0.1:4180/images/dunes.jpg' }
const BUILD = String.raw`Titanium 13\.4\.1, iOS \d+\.\d+(\.\d+)?`

/** The boot lines on the console from now on, and in the log of the app since it was installed. */
async function watched(t: TestContext, options: DeviceOptions = {}) {
  const { device } = await launched(t, options)
  const lines: string[] = []
  device.watch((change) => {
    const [, line] =
      change.kind === 'log' ? (/(?:active|background) {2}(boot {2}.*)/.exec(change.text) ?? []) : []
    if (line !== undefined) lines.push(line)
  })
  return { device, lines }
}

/** The events in the log of the app, newest first. */
function logged(device: Device): string[] {
  const entries = device.container.preferences.journal
  assert.ok(Array.isArray(entries))
  return entries.map((entry) => /"event":"(\w+)"/.exec(JSON.stringify(entry))?.[1] ?? '')
}

test('each launch in the foreground is one line, which says so with SDK and iOS', async (t) => {
  const { device, lines } = await watched(t)
  await device.evict()
  await device.launch()
  await device.clock.advance(5_000)
  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? '', new RegExp(`^boot {2}${BUILD}, in the foreground \\(resumed\\)$`))
  const events = logged(device)
  assert.equal(events.filter((event) => event === 'boot').length, 2)
  assert.equal(events[events.indexOf('boot') - 1], 'resumed')
})

test('a launch that iOS says nothing of is told by what showed that somebody looks', async (t) => {
  const { device, lines } = await watched(t, { resumedAtLaunch: false })
  await device.evict()
  await device.launch()
  await device.clock.advance(5_000)
  assert.match(lines.join('\n'), new RegExp(`^boot {2}${BUILD}, in the foreground \\(focus\\)$`))
})

test('a cold launch for a push is one line, which says that it was in the background, and for which handler', async (t) => {
  const { device, lines } = await watched(t)
  await device.evict()
  const { handlerId } = await device.push(PUSH)
  await device.clock.advance(5_000)
  assert.equal(lines.length, 1)
  assert.ok(handlerId)
  assert.match(lines[0] ?? '', new RegExp(`^boot {2}${BUILD}, in the background for ${handlerId}$`))
  const events = logged(device)
  assert.equal(events[events.indexOf('boot') - 1], 'silentpush')
})

test('cold launches for a fetch and for a session say so too', async (t) => {
  const { device, lines } = await watched(t)
  await device.evict()
  device.network.set(SLOW)
  await device.backgroundFetch()
  await device.evict()
  await device.until(({ event }) => event === 'backgroundtransfer')
  await device.clock.advance(5_000)
  assert.equal(lines.length, 2)
  assert.match(lines[0] ?? '', /in the background for Fetch-[\d.]+$/)
  assert.match(lines[1] ?? '', /in the background for Session-[\d.]+$/)
})

test('of the address that opened the app its scheme alone is told, as the rest may be a secret', async (t) => {
  const { device, lines } = await watched(t)
  await device.evict()
  await device.openURL('backgroundservices://pictures/secret?token=1')
  await device.clock.advance(5_000)
  assert.match(lines.join('\n'), /, opened by an address that begins with backgroundservices:$/)
})
