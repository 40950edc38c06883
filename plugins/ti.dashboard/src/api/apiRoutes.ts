import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PayloadError } from '../common/payload.ts'
import type { ErrorView, PushRequest, SettingsView } from '../common/wire.ts'
import { ADMIN_COOKIE, type Admin, type Permission } from '../security/Admin.ts'
import { readCookie, sessionCookie } from '../security/cookies.ts'
import { isSameOrigin } from '../security/guard.ts'
import { AudienceError, MAX_EXPIRY_SECONDS, type Pusher } from '../sending/Pusher.ts'
import type { Pushes } from '../storage/Pushes.ts'
import type { Sessions } from '../storage/Sessions.ts'
import type { Subscriptions } from '../storage/Subscriptions.ts'
import type { Events } from './Events.ts'
import { pushView } from './views.ts'

export interface ApiParts {
  subscriptions: Subscriptions
  pushes: Pushes
  pusher: Pusher
  sessions: Sessions
  admin: Admin
  events: Events
  settings: Omit<SettingsView, 'signedIn'>
}

const SHOWN_DELIVERIES = 50
const id = { type: 'string', pattern: '^[0-9a-f]{24}$' }
const pushSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['payload'],
  properties: {
    channel: { type: 'string', minLength: 1, maxLength: 128 },
    devices: { type: 'array', minItems: 1, maxItems: 1000, items: id },
    payload: {},
    expireAfterSeconds: { type: 'integer', minimum: 0, maximum: MAX_EXPIRY_SECONDS },
  },
}
const passwordSchema = {
  type: 'object',
  required: ['password'],
  properties: { password: { type: 'string', maxLength: 1000 } },
}
const limitSchema = {
  type: 'object',
  properties: { limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 } },
}

const refusals: Record<Exclude<Permission, 'yes'>, [number, string]> = {
  password: [401, "Give the dashboard's admin password."],
  tooOften: [429, 'Too many wrong passwords: wait a minute.'],
  localOnly: [
    403,
    'Without an admin password the dashboard serves its own machine only: set one to reach it from elsewhere.',
  ],
}

/** The page's own JSON API, also for scripts (HTTP Basic with the admin password, where one is set). */
export async function apiRoutes(server: FastifyInstance, parts: ApiParts) {
  const { subscriptions, pushes, pusher, sessions, admin, events, settings } = parts
  const cookiePath = server.prefix.replace(/api$/, '')
  const refuse = (reply: FastifyReply, why: Exclude<Permission, 'yes'>) => {
    const [code, error] = refusals[why]
    return reply.code(code).send({ error } satisfies ErrorView)
  }

  // Other sites' forms can post text/plain, and no JSON, without asking the browser first.
  server.removeContentTypeParser('text/plain')
  server.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (!isSameOrigin(request)) {
      return reply
        .code(403)
        .send({ error: "Another site's page may not use the dashboard." } satisfies ErrorView)
    }
    if (!admin.reachable(request)) return refuse(reply, 'localOnly')
  })
  const permitted = async (request: FastifyRequest, reply: FastifyReply) => {
    const permission = await admin.permits(request)
    if (permission !== 'yes') return refuse(reply, permission)
  }
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const code =
      error instanceof PayloadError || error instanceof AudienceError ? 400 : (error.statusCode ?? 500)
    if (code >= 500) request.log.error(error)
    return reply
      .code(code)
      .send({ error: code >= 500 ? 'The dashboard failed; its log says why.' : error.message })
  })

  server.get('/settings', async (request): Promise<SettingsView> => {
    const signedIn = (await admin.permits(request)) === 'yes'
    return { signedIn, ...settings }
  })

  server.post<{ Body: { password: string } }>(
    '/session',
    { schema: { body: passwordSchema }, bodyLimit: 4096 },
    async (request, reply) => {
      const permission = admin.checkPassword(request.body.password, request)
      if (permission !== 'yes') return refuse(reply, permission)
      const session = await sessions.start(null)
      reply.header('set-cookie', sessionCookie(ADMIN_COOKIE, session, request, cookiePath))
      return { signedIn: true }
    },
  )

  server.delete('/session', async (request, reply) => {
    const session = readCookie(request, ADMIN_COOKIE)
    if (session !== undefined) await sessions.end(session)
    reply.header('set-cookie', sessionCookie(ADMIN_COOKIE, '', request, cookiePath))
    return { signedIn: false }
  })

  server.get('/devices', { onRequest: permitted }, () => subscriptions.overview())

  server.get<{ Querystring: { limit: number } }>(
    '/pushes',
    { onRequest: permitted, schema: { querystring: limitSchema } },
    async ({ query }) => (await pushes.history({ limit: query.limit }, SHOWN_DELIVERIES)).map(pushView),
  )

  server.get<{ Params: { id: string } }>(
    '/pushes/:id',
    { onRequest: permitted },
    async ({ params }, reply) => {
      const [found] = await pushes.history({ limit: 1, id: params.id }, SHOWN_DELIVERIES)
      return found
        ? pushView(found)
        : reply.code(404).send({ error: 'There is no such push.' } satisfies ErrorView)
    },
  )

  server.post<{ Body: PushRequest }>(
    '/pushes',
    { onRequest: permitted, schema: { body: pushSchema }, bodyLimit: 64 * 1024 },
    async ({ body }, reply) => {
      const { channel, devices, payload, expireAfterSeconds } = body
      if (channel === undefined && devices === undefined)
        throw new AudienceError('Name a channel or devices.')
      const tokens = await subscriptions.tokens({
        ...(channel === undefined ? {} : { channels: [channel] }),
        ...(devices === undefined ? {} : { deviceIds: devices }),
      })
      const push = await pusher.push({ channel: channel ?? null, tokens, payload, expireAfterSeconds })
      const [accepted] = await pushes.history({ limit: 1, id: push.id }, SHOWN_DELIVERIES)
      return reply.code(202).send(accepted && pushView(accepted))
    },
  )

  server.get('/events', { onRequest: permitted }, (_request, reply) => {
    reply.hijack()
    if (!events.add(reply.raw)) reply.raw.writeHead(503).end()
  })
}
