import { createServer, type ServerResponse } from 'node:http'
import { PNG } from 'pngjs'

/** What the site answers at each path below `/images/`. */
type Answers = Readonly<Record<string, (response: ServerResponse, body: Buffer) => void>>

export interface Site {
  /** Host and port. */
  readonly host: string
  /** From now on every address has a new picture, and a new ETag. */
  renew(): void
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

/** The pictures for a walk, on a free port of this machine. */
export async function startSite(): Promise<Site> {
  let edition = 0
  const server = createServer((request, response) => {
    const picture = pictures[edition % 2 === 0 ? 0 : 1]
    const trouble = TROUBLED[new URL(request.url ?? '/', 'http://site').pathname.split('/').at(-1) ?? '']
    if (trouble) return trouble(response, picture)
    const headers = { 'content-type': 'image/png', etag: `"${edition}"`, 'content-length': picture.length }
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : picture)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the site has no port')
  return {
    host: `127.0.0.1:${address.port}`,
    renew: () => {
      edition += 1
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
