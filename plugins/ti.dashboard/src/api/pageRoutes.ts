import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Admin } from '../security/Admin.ts'

/** Everything from here alone; the page may stand in a frame of the same server, beside the phone. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "form-action 'none'; base-uri 'none'; frame-ancestors 'self'"

/** The HTML and CSS as written, and the compiled modules beside them. */
const written = fileURLToPath(new URL('../../../src/page/', import.meta.url))
const compiled = fileURLToPath(new URL('../', import.meta.url))

/** The page: `dashboard/`, with its modules under `dashboard/page/` and `dashboard/common/`. */
export async function pageRoutes(server: FastifyInstance, { admin }: { admin: Admin }) {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    if (!admin.reachable(request)) {
      return reply
        .code(403)
        .type('text/plain')
        .send('Set an admin password to open the dashboard from elsewhere.\n')
    }
  })
  // Relative, so that a prefix stays.
  server.get('/', { prefixTrailingSlash: 'no-slash', exposeHeadRoute: false }, (_request, reply) =>
    reply.redirect('dashboard/'),
  )
  const common = { cacheControl: false, dotfiles: 'ignore', redirect: true } as const
  await server.register(fastifyStatic, {
    ...common,
    root: written,
    allowedPath: (path) => /^\/(?:[\w-]+\.(?:html|css|svg))?$/.test(path),
  })
  await server.register(fastifyStatic, {
    ...common,
    root: compiled,
    prefix: '/modules/',
    decorateReply: false,
    allowedPath: (path) => /^\/(?:page|common)\/[\w-]+\.js(?:\.map)?$/.test(path),
  })
}
