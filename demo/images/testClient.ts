import assert from 'node:assert/strict'
import { once } from 'node:events'
import http from 'node:http'
import fastify from 'fastify'
import { type ImagesOptions, images } from './images.ts'
import { loadPictures } from './pictures.ts'

export interface Answer {
  status: number | undefined
  headers: http.IncomingHttpHeaders
  body: Buffer
  /** Whether the body came to its end. */
  complete: boolean
}

/** The pictures served on loopback, and a client that keeps, decodes and retries nothing. */
export async function serve(options: ImagesOptions = {}) {
  const app = fastify({ pluginTimeout: 0 })
  await app.register(images, { prefix: '/images', ...options })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })

  async function open(path: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET') {
    const request = http.request(`${origin}/images/${path}`, { headers, method, agent: false }).end()
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    // A connection that breaks is told by `complete`.
    response.on('error', () => {})
    return response
  }

  async function get(path: string, headers?: http.OutgoingHttpHeaders, method?: string): Promise<Answer> {
    const response = await open(path, headers, method)
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    await new Promise((resolve) => response.once('close', resolve))
    const { statusCode: status, headers: told, complete } = response
    return { status, headers: told, body: Buffer.concat(chunks), complete }
  }

  return { app, open, get }
}

const found = (await loadPictures()).get('coast.png')
assert.ok(found)
export const coast = found
