import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { acsRoutes } from './acs/acsRoutes.ts'
import { apiRoutes } from './api/apiRoutes.ts'
import { Events } from './api/Events.ts'
import { pageRoutes } from './api/pageRoutes.ts'
import { ApnsConnection } from './apns/ApnsConnection.ts'
import { checkApnsSettings } from './apns/ApnsSettings.ts'
import { ProviderToken } from './apns/ProviderToken.ts'
import { systemClock } from './clock.ts'
import type { DashboardOptions } from './DashboardOptions.ts'
import { Admin } from './security/Admin.ts'
import { AttemptLimit } from './security/AttemptLimit.ts'
import { Secret } from './security/Secret.ts'
import { Courier } from './sending/Courier.ts'
import { Outbox } from './sending/Outbox.ts'
import { Pusher } from './sending/Pusher.ts'
import { openDatabase } from './storage/openDatabase.ts'
import { Pushes } from './storage/Pushes.ts'
import { Sessions } from './storage/Sessions.ts'
import { Subscriptions } from './storage/Subscriptions.ts'
import { Users } from './storage/Users.ts'

/** What is under way when the server closes may still be answered for so long; after that it waits for the next start. */
const CLOSING_MS = 2_000

/**
 * A Fastify 5 plugin with ACS's API under `v1/` and the page under `dashboard/`. It opens its database when it is registered,
 * goes on sending what an earlier run had accepted, and closes with the server. Bind the server to loopback, or set
 * `adminPassword`.
 * @throws {Error} an option that is wrong, by name; when registered, a database that cannot be used.
 * @example await server.register(createDashboard({ storage: 'dashboard.sqlite', appKey, apns }))
 */
export function createDashboard(options: DashboardOptions): FastifyPluginAsync {
  const { appKey, adminPassword, apns, storage } = options
  const origin = checkApnsSettings(apns)
  if (appKey.length < 8)
    throw new Error('appKey must have 8 characters or more; the same as acs-api-key in tiapp.xml.')
  if (adminPassword !== undefined && adminPassword.length < 8)
    throw new Error('adminPassword must have 8 characters or more.')
  const clock = { ...systemClock, ...options.clock }

  return async (server: FastifyInstance) => {
    const token = await ProviderToken.create(apns, clock.now)
    const db = await openDatabase(storage)
    const subscriptions = new Subscriptions(db, clock.now)
    const pushes = new Pushes(db, clock.now)
    const sessions = new Sessions(db, clock.now)
    const connection = new ApnsConnection(origin, apns.ca, clock)
    const courier = new Courier(connection, token, apns.topic, clock)
    const events = new Events(clock)
    const { changed } = events
    const onError = (error: unknown) => server.log.error(error)
    const outbox = new Outbox({ pushes, subscriptions, courier, clock, changed, onError })
    const pusher = new Pusher(pushes, outbox, clock.now, changed)
    const limit = new AttemptLimit(clock.now)
    const admin = new Admin(
      adminPassword === undefined ? undefined : new Secret(adminPassword),
      sessions,
      limit,
    )
    const users = new Users(db, clock.now)

    server.addHook('preClose', async () => events.close())
    server.addHook('onClose', async () => {
      const cancel = clock.after(CLOSING_MS, () => connection.destroy())
      await outbox.close()
      cancel()
      await connection.close()
      await db.destroy()
    })
    const services = { subscriptions, pusher, users, sessions, admin, limit }
    await server.register(acsRoutes, { prefix: '/v1', appKey: new Secret(appKey), services })
    const settings = {
      passwordNeeded: adminPassword !== undefined,
      apns: { environment: apns.environment, origin, topic: apns.topic },
      compose: options.compose ?? { channel: '', payload: { alert: '', 'content-available': 1 } },
    }
    const api = { subscriptions, pushes, pusher, sessions, admin, events, settings }
    await server.register(apiRoutes, { prefix: '/dashboard/api', ...api })
    await server.register(pageRoutes, { prefix: '/dashboard', admin })

    await pushes.releaseClaims()
    outbox.wake()
  }
}
