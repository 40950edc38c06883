import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fastify } from 'fastify'
import { createDashboard } from 'ti.dashboard'
import { Device, type DeviceOptions, PushService, readTiapp } from 'ti.simulator'
import { phone } from 'ti.simulator/screen'
import { images } from './images/images.ts'

export interface ServicesOptions {
  readonly project: string
  readonly host: string
  /** 0 takes a free port. */
  readonly port: number
  /** Where the phone's disk and the dashboard's database are kept; nothing is kept without it. */
  readonly folder?: string
  readonly device?: DeviceOptions
  /** KB a second of the demo pictures, where an address asks for no rate of its own. */
  readonly rate?: number
  /** ms since 1970, whose minute decides which demo picture is the latest; the phone's clock without it. */
  readonly now?: () => number
}

export interface Services {
  readonly device: Device
  /** The page of the phone. */
  readonly url: string
  stop(): Promise<void>
}

/** At this rate (KB a second) a person sees the bar move. */
const WATCHABLE = 900
/** What the app's sources take for the address of these services. */
const BUILT_IN = '127.0.0.1:4180'
/** Somebody who tries things out sends more than Apple's two or three an hour. */
const PUSHES_PER_HOUR = 60

/** Starts what the app needs, with a phone that runs it: demo pictures, push service, dashboard and the phone's page. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const { project, host, folder, rate = WATCHABLE } = options
  if (folder) mkdirSync(folder, { recursive: true })
  const tiapp = readTiapp(project)
  const pushService = await PushService.start()
  // The first start paints the pictures: a busy machine takes longer for it than Fastify lets a plugin take.
  const server = fastify({ forceCloseConnections: true, pluginTimeout: 0 })
  const hosts: Record<string, string> = {}
  const device = await Device.boot({
    pushService,
    pushesPerHour: PUSHES_PER_HOUR,
    hosts,
    ...(folder ? { disk: join(folder, 'phone') } : {}),
    ...options.device,
  })
  const stop = async () => {
    await server.close()
    await device.shutdown()
    await pushService.stop()
  }
  try {
    await server.register(images, {
      prefix: '/images',
      rate,
      now: options.now ?? (() => device.clock.now()),
    })
    await server.register(
      createDashboard({
        storage: folder ? join(folder, 'dashboard.sqlite') : ':memory:',
        appKey: String(tiapp.properties['acs-api-key']),
        apns: {
          environment: 'sandbox',
          origin: pushService.origin,
          ca: pushService.ca,
          topic: tiapp.id,
          ...pushService.issueKey(),
        },
        compose: {
          channel: 'silent_push',
          payload: { alert: '', 'content-available': 1, download_url: `http://${BUILT_IN}/images/latest` },
        },
      }),
    )
    await server.register(phone(device, { panels: [{ title: 'Push dashboard', url: '/dashboard/' }] }))
    const url = `${await server.listen({ host, port: options.port })}/`
    hosts[BUILT_IN] = new URL(url).host
    await device.install(project)
    await device.launch()
    return { device, url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
