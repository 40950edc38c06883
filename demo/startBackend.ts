import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fastify } from 'fastify'
import { createDashboard, type DashboardOptions } from 'ti.dashboard'
import type { Backend, BackendOptions } from 'ti.iphone'
import { PushService } from 'ti.simulator'
import { images } from './images/images.ts'
import { latestPicture } from './iphoneEdits.ts'
import { sendPush } from './sendPush.ts'

/** In KB per second: slow enough that a person sees the progress bar move. */
const WATCHABLE = 900
/** In KB per second, for `--verify`: a picture of 2 MB takes 20 s, in which the app can be left and ended. */
const SLOW = 100
const CHANNEL = 'silent_push'

/** Starts the push dashboard and the demo pictures for the app on an iPhone or in Apple's simulator. */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const { tiapp, host, port, folder, adminPassword, apnsKey, verify } = options
  const services = `http://${host}:${port}`
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
      channel: CHANNEL,
      payload: {
        alert: '',
        'content-available': 1,
        download_url: latestPicture(services),
      },
    },
  }
  const apns = { environment: 'sandbox', topic: tiapp.id } as const
  try {
    await server.register(images, { prefix: '/images', rate: verify ? SLOW : WATCHABLE })
    if (apnsKey) await server.register(createDashboard({ ...dashboard, apns: { ...apns, ...apnsKey } }))
    if (standIn) {
      const { origin, ca } = standIn
      await server.register(
        createDashboard({ ...dashboard, apns: { ...apns, origin, ca, ...standIn.issueKey() } }),
      )
    }
    await server.listen({ host, port })
    const page = `${services}/dashboard/`
    return {
      dashboard: page,
      sendPush: (payload) => sendPush(page, adminPassword, CHANNEL, payload),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
