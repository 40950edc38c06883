import type { FastifyReply, FastifyRequest } from 'fastify'

const LOOPBACK = /^(localhost|[\w-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i

/** What an app's web views show is asked for by frames that have no origin, and can see nothing else. */
const WEB_PAGES = '/phone/web/'

/**
 * Refuses who is not meant: a name that was made to point at this machine (DNS rebinding), and a page of another
 * origin that sends its visitor's requests here. Whoever comes without an Origin is no browser's page.
 */
export async function onlyLoopback(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { host, origin } = request.headers
  const name = host === undefined ? '' : host.replace(/:\d+$/, '')
  if (!LOOPBACK.test(name)) {
    await refuse(reply, `The phone answers to localhost and 127.0.0.1, not to "${name}".`)
    return
  }
  if (origin === 'null' && request.url.includes(WEB_PAGES)) return
  if (origin !== undefined && origin !== `${request.protocol}://${host}`)
    await refuse(reply, `The phone takes requests from its own page, not from ${origin}.`)
}

async function refuse(reply: FastifyReply, message: string): Promise<void> {
  await reply.code(403).send({ statusCode: 403, error: 'Forbidden', message })
}
