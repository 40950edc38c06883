import { after } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from './launchBrowser.ts'

/** ms; what a page shows later than this it does not show. */
const LONGEST_WAIT = 30_000

let browser: Promise<Browser> | undefined
after(async () => (await browser)?.close())

/** A page of its own, in a browser that the tests of a file share. Phone, controls and dashboard fit on it. */
export async function openPage(url: string, context: BrowserContextOptions = {}): Promise<Page> {
  browser ??= launchBrowser()
  const viewport = { width: 1600, height: 1000 }
  const page = await (await browser).newPage({ viewport, reducedMotion: 'reduce', ...context })
  page.setDefaultTimeout(LONGEST_WAIT)
  await page.goto(url)
  return page
}
