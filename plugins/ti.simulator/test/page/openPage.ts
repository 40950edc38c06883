import { after, before } from 'node:test'
import { fastify } from 'fastify'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { type PageOptions, phone } from '../../src/page/server/server.ts'
import { FakePhone } from './server/fakePhone.ts'

/** ms */
const LONGEST_WAIT = 10_000

export interface Opened {
  readonly device: FakePhone
  readonly page: Page
  close(): Promise<void>
}

/** Opens pages of phones in one browser, which starts before the tests of a file and ends after them. */
export function pages(): (how?: BrowserContextOptions & PageOptions) => Promise<Opened> {
  let browser: Browser | undefined
  before(async () => {
    const executablePath = process.env.BROWSER_PATH
    if (!executablePath) throw new Error('Set BROWSER_PATH to a Chrome, Edge or Chromium; `npm test` does.')
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  })
  after(() => browser?.close())

  return async ({ panels = [], ...context } = {}) => {
    if (!browser) throw new Error('The browser has not started.')
    const device = new FakePhone()
    const server = fastify({ forceCloseConnections: true })
    await server.register(phone(device, { panels }))
    const address = await server.listen({ host: '127.0.0.1', port: 0 })
    const page = await browser.newPage({ reducedMotion: 'reduce', ...context })
    page.setDefaultTimeout(LONGEST_WAIT)
    await page.goto(address)
    await page.locator('.state-pill').getByText('Active').waitFor()
    const close = async () => {
      await page.close()
      await server.close()
    }
    return { device, page, close }
  }
}
