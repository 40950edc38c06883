import { readFile } from 'node:fs/promises'
import { dirname, extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Phone } from '../../phone.ts'
import { framed } from './framed.ts'

/** A document runs its scripts, and gets what it asks the network for; but it is a stranger to the page and to the phone. */
const STRANGER = "sandbox allow-scripts; default-src * data: blob: 'unsafe-inline' 'unsafe-eval'"
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** What the web views on the screen show, each at `phone/web/<number of the view>/`, and the files beside a document of the app. */
export function webPages(app: FastifyInstance, { screen }: Pick<Phone, 'screen'>): void {
  app.get<{ Params: { view: string; '*': string } }>('/phone/web/:view/*', async ({ params }, reply) => {
    const view = screen.find({ id: Number(params.view), type: 'Ti.UI.WebView' }, { hidden: true })
    const url = view?.string('documentUrl') ?? ''
    const part = params['*']
    reply.headers({
      'content-security-policy': STRANGER,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    if (view && part === '') {
      const words = framed(view.string('document') ?? '', view.string('documentType') ?? '', url)
      return reply.type('text/html; charset=utf-8').send(words)
    }
    const file = beside(url, part)
    const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined)
    if (file === undefined || !bytes) return reply.callNotFound()
    return reply.type(TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream').send(bytes)
  })
}

/** A file in the folder of a document of the app, or below it. */
function beside(url: string, part: string): string | undefined {
  if (!url.startsWith('file:')) return undefined
  const path = fileURLToPath(url)
  const folder = path.endsWith(sep) ? path : dirname(path)
  const file = resolve(join(folder, part))
  return file.startsWith(resolve(folder) + sep) ? file : undefined
}
