import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Device } from 'ti.simulator'
import { endedHandlers, happened, launched, SLOW, shownPicture } from './setting.ts'

/** `retryAfterSeconds` of app/config.json. */
const BACKOFF_MS = [2_000, 8_000, 20_000]

const push = (address: string) => ({
  aps: { 'content-available': 1 },
  download_url: `http://127.0.0.1:4180/images/${address}`,
})

async function startSlowly(device: Device): Promise<void> {
  device.network.set(SLOW)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.clock.advance(2_000)
}

test('while a picture is on its way its speed and the time left are told, and it can be cancelled', async (t) => {
  const { device } = await launched(t)
  assert.doesNotMatch(device.screen.text(), /Cancel|Retry/)
  await startSlowly(device)
  await device.clock.advance(2_000)
  assert.match(device.screen.text(), /of \d+\.\d\sMB \(\d+%\), [\d.]+\s[kM]B\/s, \d+\s(s|min) left/)
  await device.tap({ title: 'Cancel' })
  assert.match(device.screen.text(), /Download cancelled\./)
  assert.doesNotMatch(device.screen.text(), /Cancel\b(?!led)/)
})

test('cancelling one download harms no other, and it can be had after all', async (t) => {
  const { device } = await launched(t)
  await startSlowly(device)
  await device.push(push('dunes.jpg'))
  await device.tap({ title: 'Cancel' })
  device.network.set('wifi')
  await device.until(({ event }) => event === 'downloadcompleted')
  await device.tap({ title: 'Retry' })
  await device.until(({ event }) => event === 'downloadcompleted')
  await device.clock.advance(1_000)
  assert.notEqual(shownPicture(device), undefined)
  assert.match(device.screen.text(), /Tap, Jan 15, \d+:\d\d\s[AP]M/)
  await device.tap({ title: 'Push' })
  assert.equal(shownPicture(device), 'dunes.jpg')
  assert.match(device.screen.text(), /Silent push, Jan 15, \d+:\d\d\s[AP]M/)
})

test('what swiping the app away ended is offered again at the next launch', async (t) => {
  const { device } = await launched(t)
  await startSlowly(device)
  await device.forceQuit()
  await device.launch()
  await device.clock.advance(1_000)
  device.network.set('wifi')
  await device.tap({ title: 'Retry' })
  await device.until(({ event }) => event === 'downloadcompleted')
  await device.clock.advance(1_000)
  assert.notEqual(shownPicture(device), undefined)
  assert.doesNotMatch(device.screen.text(), /Retry/)
})

test('who is without a network is told what is waited for', async (t) => {
  const { device } = await launched(t)
  await startSlowly(device)
  device.network.set('offline')
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /Waiting for a network\./)
  device.network.set(SLOW)
  await device.clock.advance(1_000)
  assert.doesNotMatch(device.screen.text(), /Waiting for a network\./)
})

for (const [network, told] of [
  ['offline', /Waiting for a network\./],
  [{ kbps: 0.01 }, /\d\sMB of \d\.\d\sMB \(\d+%\)$/m],
] as const)
  test(`who opens the app again is told what is so now, not what was when it was left (${JSON.stringify(network)})`, async (t) => {
    const { device } = await launched(t)
    await startSlowly(device)
    await device.clock.advance(2_000)
    assert.match(device.screen.text(), / left/)
    await device.home()
    await device.until(({ event }) => event === 'suspended')
    device.network.set(network)
    await device.clock.advance(10_000)
    await device.open()
    assert.match(device.screen.text(), told)
  })

test('a server in trouble is asked three times more, then the download has failed and can be retried', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Push' })
  await device.push(push('dunes.jpg?status=503'))
  await device.clock.advance(1_000)
  assert.match(device.screen.text(), /Trying again soon: the server answered 503/)
  await device.clock.advance(60_000)
  assert.equal(happened(device, 'sessioncompleted').length, 4)
  assert.match(device.screen.text(), /Download failed: the server answered 503/)
  assert.ok(device.screen.find({ title: 'Retry' }))
})

test('in the background a server in trouble is asked again with pauses, and a banner tells the end', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.home()
  await device.until(({ event }) => event === 'suspended')
  await device.push(push('dunes.jpg?status=503'))
  await device.clock.advance(5 * 60_000)
  const [first = 0, second = 0, third = 0, fourth = 0, ...more] = happened(device, 'sessioncompleted')
    .filter(({ detail }) => JSON.stringify(detail).includes('silentPush'))
    .map(({ at }) => at)
  const pauses = [second - first, third - second, fourth - third]
  assert.ok(
    pauses.every((pause, at) => pause >= (BACKOFF_MS[at] ?? 0)),
    `after ${pauses}`,
  )
  assert.deepEqual(more, [])
  const ended = endedHandlers(device)
  assert.equal(new Set(ended).size, ended.length)
  assert.match(device.notifications.delivered.at(-1)?.body ?? '', /Download failed: the server answered 503/)
})

test('of two downloads at once a screen tells of the one under way, which can be cancelled, and at last of the one that ended last', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Push' })
  device.network.set(SLOW)
  await device.push(push('dunes.jpg'))
  await device.push(push('none.jpg'))
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.clock.advance(2_000)
  assert.match(device.screen.text(), /MB of \d/)
  assert.ok(device.screen.find({ title: 'Cancel' }))
  await device.clock.advance(60_000)
  assert.match(device.screen.text(), /Downloads completed successfully/)
  assert.equal(shownPicture(device), 'dunes.jpg')
})
