import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PayloadError } from '../common/payload.ts'
import { readCookie, sessionCookie } from '../security/cookies.ts'
import { isSameOrigin } from '../security/guard.ts'
import type { Secret } from '../security/Secret.ts'
import { AudienceError } from '../sending/Pusher.ts'
import { TooManyError } from '../storage/Subscriptions.ts'
import type { Answer, Endpoint, Services } from './Endpoint.ts'
import { AcsError, type Envelope, failEnvelope, okEnvelope } from './envelope.ts'
import { Parameters } from './Parameters.ts'
import { pushNotifications } from './pushNotifications.ts'
import { users } from './users.ts'

/** 1000 tokens of 400 digits and a payload. */
const MAX_BODY_BYTES = 512 * 1024
const SESSION = '_session_id'

const endpoints = new Map<string, Endpoint>([
  ...Object.entries(pushNotifications).map(
    ([file, endpoint]) => [`push_notification/${file}`, endpoint] as const,
  ),
  ...Object.entries(users).map(([file, endpoint]) => [`users/${file}`, endpoint] as const),
])

/** ACS's API under `v1/`, as `ti.cloud` and its like speak it: envelopes always, HTTP 200 when they ask for it. */
export async function acsRoutes(server: FastifyInstance, options: { appKey: Secret; services: Services }) {
  const { appKey, services } = options
  await server.register(formbody, { bodyLimit: MAX_BODY_BYTES })
  await server.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits: { fields: 60, fieldSize: MAX_BODY_BYTES, files: 0, parts: 60 },
  })

  server.setErrorHandler((error, request, reply) => answer(request, reply, failure(error, request)))
  server.setNotFoundHandler((request, reply) =>
    answer(request, reply, failEnvelope(404, 'There is no such method.')),
  )
  server.route({
    method: ['GET', 'POST', 'PUT', 'DELETE'],
    url: '/*',
    exposeHeadRoute: false,
    bodyLimit: MAX_BODY_BYTES,
    // The query carries the app key and the session.
    logSerializers: { req: (request: FastifyRequest) => ({ method: request.method, url: path(request) }) },
    handler: (request, reply) => handle(request, reply),
  })

  async function handle(request: FastifyRequest, reply: FastifyReply) {
    const endpoint = endpoints.get(path(request))
    if (!endpoint)
      throw new AcsError(
        404,
        `${path(request)} is not spoken here. Known: ${[...endpoints.keys()].join(', ')}.`,
      )
    const parameters = Parameters.from(request.query, request.body)
    try {
      checkVerb(endpoint, request, parameters)
      if (!appKey.equals(parameters.text('key') ?? '')) {
        throw new AcsError(401, "key is not this dashboard's app key: compare acs-api-key in tiapp.xml.")
      }
      const sessionId = parameters.text(SESSION) ?? cookieSession(request)
      const session = sessionId === undefined ? undefined : await services.sessions.find(sessionId)
      const done: Answer = await endpoint.handle({ parameters, session, sessionId, request, services })
      const started = done.meta?.session_id
      if (typeof started === 'string') {
        reply.header('set-cookie', sessionCookie(SESSION, started, request, `${server.prefix}/`))
      }
      return answer(request, reply, okEnvelope(endpoint.name, done.response ?? {}, done.meta))
    } catch (error) {
      return answer(request, reply, failure(error, request, endpoint.name))
    }
  }

  const path = (request: FastifyRequest) => request.url.slice(server.prefix.length + 1).split('?', 1)[0] ?? ''
}

/** Some HTTP stacks cannot send DELETE or PUT and say it with `_method`. */
function checkVerb(endpoint: Endpoint, request: FastifyRequest, parameters: Parameters) {
  const asked =
    request.method === 'POST' ? (parameters.text('_method')?.toUpperCase() ?? 'POST') : request.method
  if (asked !== endpoint.verb) throw new AcsError(405, `Use ${endpoint.verb}, not ${asked}.`)
}

/** A browser sends cookies along with requests of other sites' pages too; those do not count. */
const cookieSession = (request: FastifyRequest) =>
  isSameOrigin(request) ? readCookie(request, SESSION) : undefined

function failure(error: unknown, request: FastifyRequest, method?: string): Envelope {
  if (error instanceof AcsError) return failEnvelope(error.code, error.message, method)
  if (error instanceof PayloadError) return failEnvelope(400, `payload: ${error.message}`, method)
  if (error instanceof AudienceError || error instanceof TooManyError)
    return failEnvelope(400, error.message, method)
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (error instanceof Error && status >= 400 && status < 500)
    return failEnvelope(status, error.message, method)
  request.log.error(error)
  return failEnvelope(500, 'The dashboard failed; its log says why.', method)
}

function answer(request: FastifyRequest, reply: FastifyReply, envelope: Envelope) {
  const { suppress_response_codes: suppress, pretty_json: pretty } = queryOf(request)
  return reply
    .code(suppress === 'true' || suppress === '1' ? 200 : envelope.meta.code)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(envelope, null, pretty === 'true' || pretty === '1' ? 2 : undefined))
}

const queryOf = ({ query }: FastifyRequest): Record<string, unknown> =>
  typeof query === 'object' && query !== null ? { ...query } : {}
