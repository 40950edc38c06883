import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../browser.ts'

/** Neither a sandbox nor a graphics card where tests run as root in a container, and nothing of the browser's own on the network. */
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic']

/** The browser that `npm test` has found, or the one that this machine has. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.BROWSER_PATH ?? findBrowser(), args })
}
