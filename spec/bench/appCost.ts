import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { PNG } from 'pngjs'
import { Device, type Query } from 'ti.simulator'
import { appCopy } from '../device/walk/appCopy.ts'
import { type Figure, median } from './report.ts'

/** What `app/config.json` may allow at most. */
const LARGE = 100_000_000
const SMALL = 10_000_000
/** Progress events of each download: the simulator reports one every 50 ms where the link is slower than the server. */
const EVENTS = 1_000
const SECONDS = EVENTS / 20
const ROUNDS = 9
const MOST_SETS = 10
const MOST_GROWTH = 1.25

interface App {
  readonly project: string
  readonly download: Query
}

interface Cost {
  readonly setsPerSecond: number
  readonly usPerEvent: number
  readonly peakMB: number
}

/** A small picture that a chunk of its own makes large: `fiLl` is private, ancillary and safe to copy (W3C PNG, 5.4). */
function pictureOf(bytes: number): Buffer {
  const small = PNG.sync.write(new PNG({ width: 16, height: 16 }))
  const end = small.subarray(-12)
  const chunk = Buffer.alloc(bytes - small.length)
  chunk.writeUInt32BE(chunk.length - 12)
  chunk.write('fiLl', 4)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
  return Buffer.concat([small.subarray(0, -12), chunk, end])
}

/** Any address of this site is a picture of so many bytes. */
async function site(bytes: number): Promise<{ readonly host: string; stop(): Promise<void> }> {
  const body = pictureOf(bytes)
  const headers = { 'content-type': 'image/png', 'content-length': bytes }
  const server = createServer((_request, response) => response.writeHead(200, headers).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the site has no port')
  return {
    host: `127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The phone looks at the app through the whole download; virtual time makes 50 s of it last a few. */
async function costOf({ project, download }: App, bytes: number): Promise<Cost> {
  const { host, stop } = await site(bytes)
  const device = await Device.boot({ clock: 'virtual', hosts: { '127.0.0.1:4180': host } })
  device.network.set({ kbps: ((bytes / SECONDS) * 8) / 1_000 })
  await device.install(project)
  await device.launch()
  await device.measure()
  await device.tap(download)
  if (device.screen.systemAlert) await device.tapSystemAlert(1)
  await device.clock.advance(SECONDS * 900)
  const under = await device.measure()
  await device.until(({ event }) => event === 'sessioncompleted')
  await device.clock.advance(1_000)
  const { listeners, peakHeapBytes } = await device.measure()
  await device.shutdown()
  await stop()
  const told = [under.listeners, listeners].flatMap(({ downloadprogress }) => downloadprogress ?? [])
  const total = (of: 'calls' | 'jsMs') => told.reduce((sum, events) => sum + events[of], 0)
  return {
    setsPerSecond: under.propertySets / (SECONDS * 0.9),
    usPerEvent: (total('jsMs') * 1_000) / total('calls'),
    peakMB: Math.max(under.peakHeapBytes, peakHeapBytes) / 1e6,
  }
}

/** Our app, allowed to take the large picture. */
async function ours(): Promise<App> {
  const project = await appCopy('bench')
  const file = join(project, 'Resources', 'iphone', 'alloy', 'CFG.js')
  const settings = readFileSync(file, 'utf8')
  const raised = settings.replace(/"maxBytes":\d+/, `"maxBytes":${LARGE}`)
  if (!raised.includes(`"maxBytes":${LARGE}`)) throw new Error(`${file} has no maxBytes to raise.`)
  writeFileSync(file, raised)
  return { project, download: { type: 'Ti.UI.Button', title: /^Download/ } }
}

const naive: App = {
  project: fileURLToPath(new URL('../../documented/download', import.meta.url)),
  download: { title: 'whole' },
}

/** What a download of 100 MB with 1,000 progress events costs our app, and one written as the documentation has it. */
export async function appCost(): Promise<Figure[]> {
  const own = await ours()
  const small = { ours: await costOf(own, SMALL), theirs: await costOf(naive, SMALL) }
  const costs: { ours: Cost; theirs: Cost }[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    costs.push({ ours: await costOf(own, LARGE), theirs: await costOf(naive, LARGE) })
  const medianOf = (who: 'ours' | 'theirs', what: keyof Cost) => median(costs.map((cost) => cost[who][what]))
  const rival = 'app as documented'
  const sets = { ours: medianOf('ours', 'setsPerSecond'), theirs: medianOf('theirs', 'setsPerSecond') }
  const time = { ours: medianOf('ours', 'usPerEvent'), theirs: medianOf('theirs', 'usPerEvent') }
  const heap = { ours: medianOf('ours', 'peakMB'), theirs: medianOf('theirs', 'peakMB') }
  const growth = heap.ours / small.ours.peakMB
  return [
    {
      what: '100 MB in the app, property sets a second',
      ours: sets.ours.toFixed(1),
      rival,
      theirs: sets.theirs.toFixed(1),
      ratio: sets.ours / sets.theirs,
      goal: `<= ${MOST_SETS}`,
      met: sets.ours <= MOST_SETS,
    },
    {
      what: 'JavaScript for each progress event',
      ours: `${time.ours.toFixed(0)} µs`,
      rival,
      theirs: `${time.theirs.toFixed(0)} µs`,
      ratio: time.ours / time.theirs,
      goal: "<= the rival's",
      met: time.ours <= time.theirs,
    },
    {
      what: 'peak heap for 10 MB and for 100 MB',
      ours: `${small.ours.peakMB.toFixed(0)} and ${heap.ours.toFixed(0)} MB`,
      rival,
      theirs: `${small.theirs.peakMB.toFixed(0)} and ${heap.theirs.toFixed(0)} MB`,
      ratio: growth,
      goal: `ours flat: <= ${MOST_GROWTH} times`,
      met: growth <= MOST_GROWTH,
    },
  ]
}
