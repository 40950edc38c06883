import { generateKeyPairSync } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { fastify } from 'fastify'
import { PNG } from 'pngjs'
import { createDashboard } from 'ti.dashboard'
import type { Tiapp } from 'ti.simulator'

/** What the site answers at each path below `/images/`. */
type Answers = Readonly<Record<string, (response: ServerResponse, body: Buffer) => void>>

export interface Site {
  /** Host and port. */
  readonly host: string
  /** From now on every address has a new picture, and a new ETag. */
  renew(): void
  /** From now on every address answers as this one does; as itself again without one. */
  answerAs(name?: string): void
  stop(): Promise<void>
}

/** A picture that compresses as badly as a photograph: about 110 kB, a second or two on a slow network. */
function noise(seed: number): Buffer {
  const picture = new PNG({ width: 192, height: 192 })
  let state = seed
  for (let at = 0; at < picture.data.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    picture.data[at] = at % 4 === 3 ? 255 : state >> 16
  }
  return PNG.sync.write(picture)
}

const html = Buffer.from('<!doctype html><title>Not what you asked for</title>')

/** The addresses that bring no picture; every other one does. */
export const TROUBLED: Answers = {
  page: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html),
  // Many sites answer a picture that is gone with a picture that says so.
  gone: (response, picture) => response.writeHead(404, { 'content-type': 'image/png' }).end(picture),
  busy: (response) => response.writeHead(503, { 'content-type': 'text/html' }).end(html),
  half: (response, picture) => response.writeHead(200).end(picture.subarray(0, picture.length / 2)),
}

const pictures = [noise(1), noise(2)] as const

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
/** Nobody sends: pushes come from the walk itself, in its own time. */
const APNS = {
  environment: 'sandbox',
  origin: 'https://127.0.0.1:9',
  keyId: 'WALKSKEY01',
  teamId: 'WALKSTEAM1',
  p8: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
} as const

/** The pictures and the dashboard for a walk, on a free port of this machine. */
export async function startSite({ id: topic, properties }: Tiapp): Promise<Site> {
  let edition = 0
  let everywhere: string | undefined
  const server = fastify({ forceCloseConnections: true })
  await server.register(
    createDashboard({
      storage: ':memory:',
      appKey: String(properties['acs-api-key']),
      apns: { ...APNS, topic },
    }),
  )
  server.get<{ Params: { name: string } }>('/images/:name', (request, reply) => {
    reply.hijack()
    const picture = pictures[edition % 2 === 0 ? 0 : 1]
    const trouble = TROUBLED[everywhere ?? request.params.name]
    if (trouble) return trouble(reply.raw, picture)
    const headers = { 'content-type': 'image/png', etag: `"${edition}"`, 'content-length': picture.length }
    return reply.raw.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : picture)
  })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  return {
    host: new URL(url).host,
    renew: () => {
      edition += 1
    },
    answerAs: (name) => {
      everywhere = name
    },
    stop: () => server.close(),
  }
}
