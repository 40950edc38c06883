import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Device, readTiapp } from 'ti.simulator'
import { numberOf } from '../../seed.ts'
import { appCopy } from '../walk/appCopy.ts'
import { startSite } from '../walk/site.ts'
import { STEPS } from '../walk/steps.ts'

const MINUTES = numberOf('SOAK_MINUTES', 10)
const SECOND = 1_000
/** What a person does meanwhile, one each second: they leave and come back, and touch what is there. */
const TOUCHES = [
  'open',
  'allow',
  'download',
  'fetchTab',
  'pushTab',
  'cancel',
  'home',
  'banner',
  'retry',
  'firstTab',
]
const BROKEN = /^(uncaughtException|crashed|watchdog|duplicateSession|offMainThread|diskFailed|launchFailed)$/
/** How much larger the heap may be at the end than it was in the first half. */
const GROWTH = 1.1

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** What Node keeps running or open, and what the phone keeps on the disk. */
const left = () => ({ resources: process.getActiveResourcesInfo().sort(), folders: readdirSync(tmpdir()) })

test(`for ${MINUTES} minutes of real time the phone is pushed to, fetches, is touched and rebooted: nothing fails, grows or is left`, {
  timeout: (MINUTES + 2) * 60 * SECOND,
}, async (t) => {
  const project = await appCopy('soak')
  const temporary = mkdtempSync(join(tmpdir(), 'soak-'))
  t.after(() => rmSync(temporary, { recursive: true, force: true }))
  process.env.TMPDIR = temporary
  // Alloy's process has ended, and is put away a moment later.
  await pause(SECOND)
  const before = left()
  const site = await startSite(readTiapp(project))
  const device = await Device.boot({
    hosts: { '127.0.0.1:4180': site.host },
    pushesPerHour: Number.POSITIVE_INFINITY,
  })
  const broken: unknown[] = []
  let transfers = 0
  device.watch((change) => {
    if (change.kind === 'error' || (change.kind === 'log' && change.level === 'error')) broken.push(change)
    if (change.kind !== 'timeline') return
    if (BROKEN.test(change.entry.event)) broken.push(change.entry)
    if (change.entry.event === 'downloadcompleted') transfers += 1
  })
  await device.install(project)
  await device.launch()
  const heaps: number[] = []
  const step = (name: string) => STEPS[name]?.({ device, site, project })
  for (let minute = 0; minute < MINUTES; minute += 1) {
    for (let second = 0; second < 60; second += 1) {
      const over = pause(SECOND)
      site.renew()
      await step('push')
      if (second % 5 === 0) await step('fetch')
      await step(TOUCHES[second % TOUCHES.length] ?? '')
      assert.deepEqual(broken, [])
      await over
    }
    await device.reboot()
    await device.launch()
    collectGarbage()
    heaps.push(process.memoryUsage().heapUsed / 1e6)
    t.diagnostic(`minute ${minute + 1}: heap ${heaps.at(-1)?.toFixed(1)} MB, ${transfers} downloads`)
  }
  await device.shutdown()
  await site.stop()
  assert.ok(transfers > MINUTES * 20, `${transfers} downloads`)
  const half = heaps.slice(0, Math.ceil(heaps.length / 2))
  assert.ok((heaps.at(-1) ?? 0) < GROWTH * Math.max(...half), heaps.map((each) => each.toFixed(1)).join(' '))
  await pause(SECOND)
  assert.deepEqual(left(), before)
})
