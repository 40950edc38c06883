import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { Device, DeviceOptions } from 'ti.simulator'
import { startServices } from '#demo/services.js'
import type { Step } from './story.ts'

export const APPEARANCES = ['light', 'dark'] as const
export type Appearance = (typeof APPEARANCES)[number]

export interface Photograph {
  readonly name: string
  readonly appearance: Appearance
  /** A PNG of the phone's screen in its true size. */
  readonly png: Buffer
}

const project = fileURLToPath(new URL('../../..', import.meta.url))
const START = Date.UTC(2026, 0, 15, 9, 30)
/** What the app takes for its server, and where there is none. */
const BUILT_IN = '127.0.0.1:4180'
const NOWHERE = '127.0.0.1:9'
/** Room for either device in its true size. */
const viewport = { width: 2_400, height: 1_300 }
/** Real ms in which the page has drawn what the phone told it; it is told once a frame. */
const DRAWN = 300

/** Lives through a story on a new phone, and takes a picture of each step in light and in dark. */
export async function* photograph(
  browser: Browser,
  options: Pick<DeviceOptions, 'model' | 'pushEntitlement'>,
  story: readonly Step[],
): AsyncGenerator<Photograph> {
  const hosts: Record<string, string> = { [BUILT_IN]: NOWHERE }
  const services = await startServices({
    ...{ project, host: '127.0.0.1', port: 0, rate: 1_000_000 },
    device: { clock: 'virtual', start: START, pushesPerHour: 100, hosts, ...options },
  })
  const { device, url } = services
  try {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
    await page.goto(url)
    const reach = () => {
      hosts[BUILT_IN] = new URL(url).host
    }
    for (const { name, turned, below = false, act } of story) {
      await act(device, reach)
      await page.waitForTimeout(DRAWN)
      await scroll(page, below)
      yield* bothWays(page, name)
      if (turned) yield* onItsSide(page, device, name)
    }
    await page.close()
  } finally {
    await services.stop()
  }
}

async function scroll(page: Page, toEnd: boolean): Promise<void> {
  const screens = await page.locator('[data-type="Ti.UI.ScrollView"]').all()
  for (const screen of screens)
    await screen.evaluate((element, toEnd) => element.scrollTo(0, toEnd ? element.scrollHeight : 0), toEnd)
}

async function* onItsSide(page: Page, device: Device, name: string): AsyncGenerator<Photograph> {
  await device.rotate('landscape')
  yield* bothWays(page, `${name}-turned`)
  await device.rotate('portrait')
}

async function* bothWays(page: Page, name: string): AsyncGenerator<Photograph> {
  await page.waitForTimeout(DRAWN)
  // A banner hangs for some real seconds, whatever the phone's clock says.
  if (!name.includes('banner'))
    await page.waitForFunction(() => document.querySelector('[data-banner]') === null)
  const screen = page.getByRole('region', { name: 'iPhone screen' })
  for (const appearance of APPEARANCES) {
    await page.emulateMedia({ colorScheme: appearance })
    yield { name, appearance, png: await screen.screenshot() }
  }
}
