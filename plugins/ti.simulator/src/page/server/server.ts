import { STATUS_CODES } from 'node:http'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import type { Phone } from '../../phone.ts'
import type { Panel } from '../batch.ts'
import { Feed, type Traffic } from './feed.ts'
import { ImageFiles } from './imageFiles.ts'
import { onlyLoopback } from './loopback.ts'
import { pageFiles } from './pageFiles.ts'
import { verbs } from './verbs.ts'
import { webPages } from './webPages.ts'

export interface PageOptions {
  /** Pages of companions, such as a push dashboard, shown beside the phone. */
  readonly panels?: readonly Panel[]
  /** Counts what the server sends to pages. */
  readonly traffic?: Traffic
}

/**
 * The page of a phone as a plugin for any fastify server: the page at `/`, everything else under `/phone/`.
 * It answers on loopback names alone, whatever address the server listens at.
 */
export function phone(device: Phone, options: PageOptions = {}): FastifyPluginAsync {
  const { panels = [], traffic = { messages: 0, bytes: 0 } } = options
  return async (app) => {
    const files = new ImageFiles()
    const feed = new Feed(device, files, traffic)
    app.addHook('onRequest', onlyLoopback)
    app.addHook('preClose', async () => feed.close())
    app.setErrorHandler<Error & { statusCode?: number }>(async (error, _request, reply) => {
      // What the phone refuses, such as to open an app that is not installed, is no fault of the server.
      const statusCode = error.statusCode ?? 409
      await reply
        .code(statusCode)
        .send({ statusCode, error: STATUS_CODES[statusCode], message: error.message })
    })
    verbs(app, device)
    images(app, files)
    webPages(app, device)
    await page(app, panels)
    app.get('/phone/events', (_request, reply) => {
      reply.hijack()
      feed.join(reply.raw)
    })
  }
}

function images(app: FastifyInstance, files: ImageFiles): void {
  app.get<{ Params: { token: string } }>('/phone/files/:token', async ({ params }, reply) => {
    const image = files.open(params.token)
    if (!image)
      return reply.code(404).send({
        statusCode: 404,
        error: 'Not Found',
        message: 'No image of the screen has this address. It may have been replaced or deleted.',
      })
    return reply
      .headers({
        'content-type': image.type,
        'cache-control': 'private, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      })
      .send(image.stream)
  })
}

async function page(app: FastifyInstance, panels: readonly Panel[]): Promise<void> {
  const files = await pageFiles()
  const headers = {
    'content-security-policy': contentSecurityPolicy(panels),
    'x-content-type-options': 'nosniff',
  }
  for (const folder of ['page', 'wire'])
    app.get<{ Params: { '*': string } }>(`/phone/${folder}/*`, async ({ params }, reply) => {
      const file = files.get(`${folder}/${params['*']}`)
      if (!file) return reply.callNotFound()
      return reply
        .headers({ ...headers, 'cache-control': 'no-cache', 'content-type': file.type })
        .send(await file.read())
    })
  app.get('/phone/panels', async () => panels)
  app.get('/', async (_request, reply) =>
    reply
      .headers({ ...headers, 'content-type': 'text/html; charset=utf-8' })
      .send(await files.get('page/browser/index.html')?.read()),
  )
}

/** https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy */
function contentSecurityPolicy(panels: readonly Panel[]): string {
  const framed = panels.map(({ url }) => (URL.canParse(url) ? new URL(url).origin : "'self'"))
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${[...new Set(["'self'", ...framed])].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}
