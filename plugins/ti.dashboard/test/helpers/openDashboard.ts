import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import fastify, { type InjectOptions } from 'fastify'
import { type ApnsSettings, createDashboard, type DashboardOptions } from 'ti.dashboard'
import { PushService } from 'ti.simulator/apns'
import type { PushView } from '../../src/common/wire.ts'
import { atEnd } from './atEnd.ts'

export const appKey = 'an-app-key-of-32-hexadecimal-digits'
export const topic = 'com.example.app'
export const silent = { alert: '', 'content-available': 1, download_url: 'https://example.com/a.jpg' }

export interface Opened {
  server: ReturnType<typeof fastify>
  /** The status, and the body as JSON. */
  ask<Body = unknown>(request: InjectOptions): Promise<{ status: number; body: Body }>
  /** One ACS call, form-encoded, with the app key. */
  acs(
    method: NonNullable<InjectOptions['method']>,
    path: string,
    parameters?: Record<string, string>,
  ): Promise<AcsAnswer>
  subscribe(token: string, channel?: string): Promise<void>
  /** Sends from the page's API; the push as accepted. */
  push(payload?: unknown, channel?: string): Promise<PushView>
}

export interface AcsAnswer {
  status: number
  meta: Record<string, unknown>
  response?: Record<string, unknown>
}

/** A dashboard on a server of its own, gone when the test ends. */
export async function openDashboard(
  t: TestContext,
  options: Omit<DashboardOptions, 'appKey' | 'storage'> & { storage?: string },
): Promise<Opened> {
  const server = fastify({ forceCloseConnections: true })
  await server.register(createDashboard({ storage: ':memory:', appKey, ...options }))
  atEnd(t, () => server.close())
  const ask = async <Body>(request: InjectOptions) => {
    const reply = await server.inject(request)
    return { status: reply.statusCode, body: reply.json<Body>() }
  }
  const acs: Opened['acs'] = async (method, path, parameters = {}) => {
    const inQuery = method === 'GET' || method === 'DELETE'
    const form = new URLSearchParams(parameters).toString()
    const url = `/v1/${path}?key=${appKey}${inQuery ? `&${form}` : ''}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const { status, body } = await ask<Omit<AcsAnswer, 'status'>>(
      inQuery ? { method, url } : { method, url, headers, payload: form },
    )
    return { status, ...body }
  }
  const subscribe: Opened['subscribe'] = async (device_token, channel = 'silent_push') => {
    const { meta } = await acs('POST', 'push_notification/subscribe_token.json', { device_token, channel })
    assert.equal(meta.status, 'ok', String(meta.message))
  }
  const push: Opened['push'] = async (payload = silent, channel = 'silent_push') => {
    const sent = await ask<PushView>({
      method: 'POST',
      url: '/dashboard/api/pushes',
      payload: { channel, payload },
    })
    assert.equal(sent.status, 202, JSON.stringify(sent.body))
    return sent.body
  }
  return { server, ask, acs, subscribe, push }
}

/** The local stand-in of Apple's push service, with a key for it. */
export async function startApple(t: TestContext): Promise<{ apple: PushService; apns: ApnsSettings }> {
  const apple = await PushService.start()
  atEnd(t, () => apple.stop())
  const apns = {
    environment: 'sandbox' as const,
    origin: apple.origin,
    ca: apple.ca,
    topic,
    ...apple.issueKey(),
  }
  return { apple, apns }
}

export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ti-dashboard-'))
  atEnd(t, () => rm(folder, { recursive: true, force: true }))
  return folder
}
