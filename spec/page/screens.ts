import { mkdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { Device } from 'ti.simulator'
import { startServices } from '#demo/services.js'
import { launchBrowser } from './launchBrowser.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const folder = join(project, 'build', 'screens')
const START = Date.UTC(2026, 0, 15, 9, 30)
/** Room for either device in its true size. */
const viewport = { width: 2_400, height: 1_300 }
/** Real ms in which the page has drawn what the phone told it; it is told once a frame. */
const DRAWN = 300

const tab = (device: Device, title: string) => device.tap({ type: 'Ti.UI.Tab', title })
const push = (device: Device, address: string) =>
  device.push({
    aps: { 'content-available': 1 },
    download_url: `http://127.0.0.1:4180/images/${address}`,
  })
const download = (device: Device) => device.tap({ type: 'Ti.UI.Button', title: /^Download/ })

/** What leads from one picture to the next, on one phone. */
const STORY: readonly (readonly [name: string, act: (device: Device) => unknown])[] = [
  ['download-before', () => {}],
  ['download-question', download],
  [
    'download-running',
    async (device) => {
      device.network.set({ kbps: 1_000 })
      await device.tap({ title: 'Allow' })
      await device.clock.advance(6_000)
    },
  ],
  [
    'download-offline',
    async (device) => {
      device.network.set('offline')
      await device.clock.advance(2_000)
    },
  ],
  [
    'download-saved',
    async (device) => {
      device.network.set('wifi')
      await device.clock.advance(60_000)
    },
  ],
  [
    'fetch-before',
    async (device) => {
      device.network.set('wifi')
      await tab(device, 'Fetch')
    },
  ],
  [
    'fetch-saved',
    async (device) => {
      await device.backgroundFetch()
      await device.clock.advance(30_000)
      await device.open()
    },
  ],
  ['push-before', (device) => tab(device, 'Push')],
  [
    'push-running',
    async (device) => {
      device.network.set({ kbps: 1_000 })
      await push(device, 'coast.png')
      await device.clock.advance(5_000)
    },
  ],
  [
    'push-saved',
    async (device) => {
      device.network.set('wifi')
      await device.clock.advance(60_000)
    },
  ],
  [
    'push-unknown-length',
    async (device) => {
      device.network.set({ kbps: 1_000 })
      await push(device, 'coast.png?length=none')
      await device.clock.advance(5_000)
    },
  ],
  [
    'push-failed',
    async (device) => {
      device.network.set('wifi')
      await device.clock.advance(60_000)
      await push(device, 'coast.png?status=404')
      await device.clock.advance(10_000)
    },
  ],
  [
    'home-banner',
    async (device) => {
      await device.home()
      await push(device, 'dunes.jpg')
      await device.clock.advance(10_000)
    },
  ],
  [
    'log',
    async (device) => {
      await device.open()
      await tab(device, 'Log')
    },
  ],
]

async function tellStory(page: Page, device: Device, path: (name: string) => string): Promise<void> {
  const screen = page.getByRole('region', { name: 'iPhone screen' })
  for (const [name, act] of STORY) {
    await act(device)
    await page.waitForTimeout(DRAWN)
    if (!name.includes('banner'))
      await page.waitForFunction(() => document.querySelector('[data-banner]') === null)
    await screen.screenshot({ path: path(name) })
  }
}

await rm(folder, { recursive: true, force: true })
const browser = await launchBrowser()
try {
  for (const model of ['iPhone', 'iPad'] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await mkdir(join(folder, `${model}-${colorScheme}`), { recursive: true })
      const services = await startServices({
        ...{ project, host: '127.0.0.1', port: 0, rate: 1_000_000 },
        device: { clock: 'virtual', start: START, pushesPerHour: 100, model },
      })
      try {
        const page = await browser.newPage({ viewport, reducedMotion: 'reduce', colorScheme })
        await page.goto(services.url)
        await tellStory(page, services.device, (name) =>
          join(folder, `${model}-${colorScheme}`, `${name}.png`),
        )
        await page.close()
      } finally {
        await services.stop()
      }
      console.log(`${relative(project, folder)}/${model}-${colorScheme}/: ${STORY.length} pictures`)
    }
} finally {
  await browser.close()
}
