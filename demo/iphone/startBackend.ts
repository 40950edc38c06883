import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fastify } from 'fastify'
import { createDashboard, type DashboardOptions } from 'ti.dashboard'
import { PushService, type Tiapp } from 'ti.simulator'
import { images } from '../images/images.ts'
import type { ApnsKey } from './apnsKey.ts'

export interface BackendOptions {
  readonly tiapp: Tiapp
  /** An address of this machine. */
  readonly host: string
  readonly port: number
  /** Where the dashboard's database is kept. */
  readonly folder: string
  /** Needed by everybody, the app excepted, which may subscribe; without one only loopback is served. */
  readonly adminPassword?: string
  /** Sends through Apple's sandbox; without it pushes end in a stand-in that knows no iPhone. */
  readonly apnsKey?: ApnsKey
}

/** KB a second: a person sees the bar move. */
const WATCHABLE = 900

/** Starts the push dashboard and the demo pictures for an app that Apple's tools run; the result stops both. */
export async function startBackend(options: BackendOptions): Promise<() => Promise<void>> {
  const { tiapp, host, port, folder, adminPassword, apnsKey } = options
  mkdirSync(folder, { recursive: true })
  const standIn = apnsKey ? undefined : await PushService.start()
  const server = fastify({ forceCloseConnections: true })
  const stop = async () => {
    await server.close()
    await standIn?.stop()
  }
  const dashboard: Omit<DashboardOptions, 'apns'> = {
    storage: join(folder, 'dashboard.sqlite'),
    appKey: String(tiapp.properties['acs-api-key']),
    ...(adminPassword === undefined ? {} : { adminPassword }),
    compose: {
      channel: 'silent_push',
      payload: {
        alert: '',
        'content-available': 1,
        download_url: `http://${host}:${port}/images/latest`,
      },
    },
  }
  const apns = { environment: 'sandbox', topic: tiapp.id } as const
  try {
    await server.register(images, { prefix: '/images', rate: WATCHABLE })
    if (apnsKey) await server.register(createDashboard({ ...dashboard, apns: { ...apns, ...apnsKey } }))
    if (standIn) {
      const { origin, ca } = standIn
      await server.register(
        createDashboard({ ...dashboard, apns: { ...apns, origin, ca, ...standIn.issueKey() } }),
      )
    }
    await server.listen({ host, port })
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}
