import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { Device } from 'ti.simulator'
import { withApp } from './app.ts'
import { type Figure, median } from './report.ts'

const MIB = 1024 * 1024
const ROUNDS = 5
const LEAST_RATIO = 1
const MOST_GROWTH = 64

const APP = (url: string) => `
var urlSession = require('com.appcelerator.urlSession');
var session = urlSession.createSession({
  configuration: urlSession.createSessionConfiguration({ identifier: 'bench' })
});
var bar = Ti.UI.createProgressBar({ min: 0, max: 1 });
var button = Ti.UI.createButton({ title: 'Download' });
var win = Ti.UI.createWindow();
win.add([bar, button]);
button.addEventListener('click', function () { session.downloadTask({ url: '${url}' }); });
Ti.App.iOS.addEventListener('downloadprogress', function (e) { bar.value = e.totalBytesWritten / e.totalBytesExpectedToWrite; });
Ti.App.iOS.addEventListener('downloadcompleted', function (e) { Ti.Filesystem.getFile(e.data.nativePath).deleteFile(); });
Ti.App.iOS.addEventListener('sessioncompleted', function () {});
win.open();
`

async function byCurl(url: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-curl-'))
  const start = performance.now()
  await promisify(execFile)('curl', ['-s', '-o', join(folder, 'file'), url])
  const ms = performance.now() - start
  rmSync(folder, { recursive: true })
  return ms
}

/** ms, and by how many MiB the process had grown at most meanwhile. */
async function byDevice(device: Device): Promise<{ ms: number; growth: number }> {
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  const start = performance.now()
  await device.tap({ title: 'Download' })
  await device.until(({ event }) => event === 'transferEnded')
  const ms = performance.now() - start
  clearInterval(watch)
  // The app deletes the file, as the other side does after its time was taken.
  await device.until(({ event }) => event === 'sessioncompleted')
  return { ms, growth: (most - before) / MIB }
}

/** A background download of 1 GiB against curl's from the same server. */
export async function download(): Promise<Figure[]> {
  const server = new Worker(new URL('./bigFileServer.js', import.meta.url))
  const [port] = await once(server, 'message')
  const url = `http://127.0.0.1:${port}/`
  const figures = await withApp(APP(url), async (project) => {
    const device = await Device.boot()
    device.network.set({ kbps: Number.POSITIVE_INFINITY })
    await device.install(project)
    await device.launch()
    await byDevice(device)
    await byCurl(url)
    const ours: number[] = []
    const theirs: number[] = []
    const growth: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const measured = await byDevice(device)
      ours.push(measured.ms)
      growth.push(measured.growth)
      theirs.push(await byCurl(url))
    }
    await device.shutdown()
    const ratio = median(theirs) / median(ours)
    const grown = Math.max(...growth)
    return [
      {
        what: '1 GiB in the background',
        ours: `${(median(ours) / 1000).toFixed(2)} s`,
        rival: 'curl',
        theirs: `${(median(theirs) / 1000).toFixed(2)} s`,
        ratio,
        goal: `>= ${LEAST_RATIO} of curl's rate`,
        met: ratio >= LEAST_RATIO,
      },
      {
        what: 'memory it takes',
        ours: `${grown.toFixed(0)} MiB more`,
        rival: 'the whole file',
        theirs: '1024 MiB',
        ratio: grown / 1024,
        goal: `< ${MOST_GROWTH} MiB`,
        met: grown < MOST_GROWTH,
      },
    ]
  })
  await server.terminate()
  return figures
}
