import { after, before } from 'node:test'
import { fastify } from 'fastify'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { type PageOptions, phone } from '../../src/page/server/server.ts'
import type { Phone } from '../../src/phone.ts'
import { FakePhone } from './server/fakePhone.ts'

/** ms */
const LONGEST_WAIT = 10_000

export interface Opened {
  readonly device: FakePhone
  readonly page: Page
  close(): Promise<void>
}

/** A browser that starts before the tests of a file and ends after them. */
function browserOfFile(): () => Browser {
  let browser: Browser | undefined
  before(async () => {
    const executablePath = process.env.BROWSER_PATH
    if (!executablePath) throw new Error('Set BROWSER_PATH to a Chrome, Edge or Chromium; `npm test` does.')
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  })
  after(() => browser?.close())
  return () => {
    if (!browser) throw new Error('The browser has not started.')
    return browser
  }
}

type How = BrowserContextOptions & PageOptions

/** Opens pages of phones in one browser. */
export function pagesOf(): (device: Phone, how?: How) => Promise<Omit<Opened, 'device'>> {
  const browser = browserOfFile()
  return async (device, { panels = [], ...context } = {}) => {
    const server = fastify({ forceCloseConnections: true })
    await server.register(phone(device, { panels }))
    const address = await server.listen({ host: '127.0.0.1', port: 0 })
    const page = await browser().newPage({ reducedMotion: 'reduce', ...context })
    page.setDefaultTimeout(LONGEST_WAIT)
    await page.goto(address)
    await page.locator('.state-pill').getByText('Active').waitFor()
    const close = async () => {
      await page.close()
      await server.close()
    }
    return { page, close }
  }
}

/** Opens pages of phones that are none but for what the page asks of one. */
export function pages(): (how?: How) => Promise<Opened> {
  const open = pagesOf()
  return async (how = {}) => {
    const device = new FakePhone()
    return { device, ...(await open(device, how)) }
  }
}
