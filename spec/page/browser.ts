import { after } from 'node:test'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** ms; what a page shows later than this it does not show. */
const LONGEST_WAIT = 30_000

/** Neither a sandbox nor a graphics card where tests run as root in a container, and nothing of the browser's own on the network. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic']

let browser: Promise<Browser> | undefined
after(async () => (await browser)?.close())

/** A page of its own, in a browser that the tests of a file share. Phone, controls and dashboard fit on it. */
export async function openPage(url: string, context: BrowserContextOptions = {}): Promise<Page> {
  const executablePath = process.env.BROWSER_PATH
  if (!executablePath) throw new Error('Set BROWSER_PATH to a Chrome, Edge or Chromium; `npm test` does.')
  browser ??= chromium.launch({ executablePath, args: ARGUMENTS })
  const viewport = { width: 1600, height: 1000 }
  const page = await (await browser).newPage({ viewport, reducedMotion: 'reduce', ...context })
  page.setDefaultTimeout(LONGEST_WAIT)
  await page.goto(url)
  return page
}
