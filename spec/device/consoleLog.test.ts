import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { launched } from './setting.ts'

/** A phone whose app has the property, and every line that the app writes to the console from now on. */
async function consoleOf(t: TestContext, verify: boolean) {
  const disk = mkdtempSync(join(tmpdir(), 'console-'))
  t.after(() => rmSync(disk, { recursive: true, force: true }))
  writeFileSync(join(disk, 'preferences.json'), JSON.stringify({ verify }))
  const { device } = await launched(t, { disk })
  const lines: string[] = []
  device.watch((change) => {
    if (change.kind === 'log') lines.push(change.text)
  })
  return { device, lines }
}

const PUSH = { aps: { 'content-available': 1 }, download_url: 'http://127.0.0.1:4180/images/coast.png' }
const silentPushes = (lines: readonly string[]) =>
  lines.filter((line) => / {2}silentpush {2}SilentPush-/.test(line))

test('each entry of the log goes to the console, with its time and the state of the app', async (t) => {
  const { device, lines } = await consoleOf(t, false)
  await device.home()
  await device.push(PUSH)
  assert.match(
    silentPushes(lines)[0] ?? '',
    /^2026-01-15T09:30:\S+Z {2}background {2}silentpush {2}SilentPush-/,
  )
})

test('a build that is verified repeats at each start what its log has kept, oldest first', async (t) => {
  const { device, lines } = await consoleOf(t, true)
  await device.home()
  await device.push(PUSH)
  const [told] = silentPushes(lines)
  await device.evict()
  lines.length = 0
  await device.launch()
  assert.deepEqual(silentPushes(lines), [`again  ${told}`])
  const times = lines.filter((line) => line.startsWith('again  ')).map((line) => line.slice(7, 31))
  assert.ok(times.length > 5)
  assert.deepEqual(times, times.toSorted())
})

test('any other build repeats nothing', async (t) => {
  const { device, lines } = await consoleOf(t, false)
  await device.home()
  await device.push(PUSH)
  await device.evict()
  lines.length = 0
  await device.launch()
  assert.deepEqual(silentPushes(lines), [])
})

test('a build that is verified tells what formats, network and timers do, and whether the picture can be read', async (t) => {
  const { device, lines } = await consoleOf(t, true)
  await device.evict()
  await device.launch()
  await device.tap({ title: 'Download Image' })
  await device.tap({ title: 'Allow' })
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.home()
  await device.push({ ...PUSH, download_url: 'http://127.0.0.1:4180/images/dunes.jpg' })
  await device.clock.advance(60_000)
  await device.open()
  const told = (event: string) =>
    lines.map((line) => line.split('  ')).find((parts) => parts[2] === event)?.[3]
  assert.equal(told('locale'), 'en-US')
  assert.equal(told('numbers'), '1,234,567.891')
  assert.match(told('dates') ?? '', /^1\/15\/2026, 1:36:05.PM$/)
  assert.equal(told('online'), 'true')
  assert.equal(told('readable'), 'yes')
  assert.equal(told('timers'), 'stopped')
  assert.match(told('timersRan') ?? '', /^\d+ of 6\d s$/)
})
