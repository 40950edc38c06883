import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { launched, SLOW } from './setting.ts'

test('the log is shared as a text file, newest first, also at the next start, and there is one file only', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Log' })
  for (const start of [1, 2]) {
    await device.clock.advance(1_000)
    await device.tap({ title: 'Share Log' })
    const [name, done, ...lines] = device.screen.text().split('\n')
    assert.deepEqual([name, done], ['log.txt', 'Done'])
    for (const line of lines)
      assert.match(line, /^2026-01-15T09:30:\d\d\.\d{3}Z {2}(active|background) {2}\w+ {2}/)
    const starts = lines.filter((line) => /push {2}subscribed: silent_push/.test(line))
    assert.equal(starts.length, start)
    assert.equal(readFileSync(join(device.container.temporary, 'log.txt'), 'utf8'), lines.join('\n'))
    await device.tap({ title: 'Done' })
    assert.match(device.screen.text(), /Background events, newest first/)
    await device.forceQuit()
    await device.launch()
    await device.tap({ title: 'Log' })
  }
})

test('the screen of the log keeps no more than the log does, newest first, each with its day', async (t) => {
  const { device } = await launched(t, { pushesPerHour: 1_000 })
  for (let count = 0; count < 150; count += 1)
    await device.push({ aps: { 'content-available': 1 }, download_url: count })
  await device.tap({ title: 'Log' })
  const rows = device.screen.findAll({ text: /^1\/15\/26, 9:\d\d:\d\d/ }, { hidden: true })
  assert.equal(rows.length, 200)
  assert.match(device.screen.text(), /silentpush {2}\(active\)\nrefused: download_url must be text/)
})

test('the button that copied the log says so for a while, and then what it does', async (t) => {
  const { device } = await launched(t)
  await device.tap({ title: 'Log' })
  await device.tap({ title: 'Copy Log' })
  assert.ok(device.screen.find({ title: 'Copied' }))
  await device.clock.advance(2_000)
  assert.ok(device.screen.find({ title: 'Copy Log' }))
})

test('the log tells what came of each download: tried again, failed and why, cancelled, and saved', async (t) => {
  const { device } = await launched(t)
  const push = async (address: string, ms = 60_000) => {
    const download_url = `http://127.0.0.1:4180/${address}`
    await device.push({ aps: { 'content-available': 1 }, download_url })
    await device.clock.advance(ms)
  }
  await push('images/dunes.jpg?status=503')
  await push('images/latest?type=html')
  await push('images/dunes.jpg?rate=10000')
  device.network.set(SLOW)
  await device.tap({ title: 'Push' })
  await push('images/latest', 1_000)
  await device.tap({ title: 'Cancel' })
  await device.tap({ title: 'Log' })
  const log = device.screen.text()
  const count = (what: RegExp) => log.match(what)?.length ?? 0
  assert.equal(count(/silentpush {2}\(active\)\nordered: silentPush\.\S+\n/g), 4)
  assert.equal(count(/waiting {2}\(active\)\n\S+: Trying again soon: the server answered 503/g), 3)
  assert.equal(count(/failed {2}\(active\)\n\S+: Download failed: the server answered 503/g), 1)
  assert.equal(count(/failed {2}\(active\)\n\S+: Download failed: the server sent a web page/g), 1)
  assert.equal(count(/saved {2}\(active\)\n\S+: Downloads completed successfully/g), 1)
  assert.equal(count(/cancelled {2}\(active\)\n\S+: Download cancelled/g), 1)
  assert.doesNotMatch(log, /rate=|http:/)
})
