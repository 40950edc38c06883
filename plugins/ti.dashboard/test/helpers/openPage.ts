import assert from 'node:assert/strict'
import { after, type TestContext } from 'node:test'
import fastify from 'fastify'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { createDashboard, type DashboardOptions } from 'ti.dashboard'
import { atEnd } from './atEnd.ts'
import { appKey, silent } from './openDashboard.ts'

const launchArguments = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic']

let browser: Promise<Browser> | undefined
after(async () => (await browser)?.close())

/** The page in a real browser, served under a prefix; the test fails when the page complains. */
export async function openPage(
  t: TestContext,
  options: Pick<DashboardOptions, 'apns' | 'adminPassword'>,
  context: BrowserContextOptions = {},
): Promise<{ page: Page; subscribe(token: string, channel?: string): Promise<void>; stop(): Promise<void> }> {
  const executablePath = process.env.BROWSER_PATH
  assert.ok(
    executablePath,
    'Set BROWSER_PATH to a Chrome, Edge or Chromium; npm test in the repository does.',
  )
  const server = fastify({ forceCloseConnections: true })
  const compose = { channel: 'silent_push', payload: silent }
  await server.register(createDashboard({ storage: ':memory:', appKey, compose, ...options }), {
    prefix: '/push',
  })
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  atEnd(t, () => server.close())

  browser ??= chromium.launch({ executablePath, args: launchArguments })
  const page = await (await browser).newPage(context)
  atEnd(t, () => page.close())
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  atEnd(t, () => assert.deepEqual(complaints, []))
  await page.goto(`${address}/push/dashboard/`)

  const subscribe = async (device_token: string, channel = 'silent_push') => {
    const url = `/push/v1/push_notification/subscribe_token.json?key=${appKey}`
    const { statusCode } = await server.inject({ method: 'POST', url, payload: { device_token, channel } })
    assert.equal(statusCode, 200)
  }
  return { page, subscribe, stop: () => server.close() }
}
