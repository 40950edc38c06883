import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { deflateSync, gzipSync } from 'node:zlib'

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8 + body.length)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), 4 + body.length)
  return frame
}

/** A PNG of one colour whose file has about `bytes` bytes. */
export function picture(bytes = 200_000): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(8, 0)
  size.writeUInt32BE(8, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc(8 * 25, 0x66)
  for (let row = 0; row < 8; row += 1) rows[row * 25] = 0
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', size),
    chunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), Buffer.alloc(bytes, 0x20)])),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export interface PictureServer {
  /** `host:port` */
  readonly host: string
  /** Method, path and Range header of each request so far. */
  readonly requests: readonly string[]
  readonly body: Buffer
  stop(): Promise<void>
}

type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void

/** An answer that serves the picture with Range and ETag, as most servers do. */
export const resumable: Answer = (request, response, body) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
  response.writeHead(from > 0 ? 206 : 200, {
    'content-type': 'image/png',
    'content-length': body.length - from,
    etag: '"one"',
    ...(from > 0 ? { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` } : {}),
  })
  response.end(body.subarray(from))
}

export const unknownLength: Answer = (_request, response, body) => {
  response.writeHead(200, { 'content-type': 'image/png' })
  response.write(body.subarray(0, 1000))
  response.end(body.subarray(1000))
}

export const gzipped: Answer = (_request, response, body) => {
  const packed = gzipSync(body)
  response.writeHead(200, {
    'content-type': 'image/png',
    'content-encoding': 'gzip',
    'content-length': packed.length,
  })
  response.end(packed)
}

export const notFound: Answer = (_request, response) => {
  response.writeHead(404, { 'content-type': 'text/html' })
  response.end('<h1>Not found</h1>')
}

/** Promises the whole and closes the connection half-way. */
export const cutOff: Answer = (_request, response, body) => {
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': body.length })
  response.write(body.subarray(0, body.length / 2), () => response.destroy())
}

export const redirectTo =
  (location: string): Answer =>
  (_request, response) =>
    response.writeHead(302, { location }).end()

/** Redirects from each address to another one. */
export const redirectOn: Answer = (request, response) =>
  response.writeHead(302, { location: `${request.url}1` }).end()

/** Names an encoding in which the picture is not. */
export const encoded =
  (encoding: string): Answer =>
  (_request, response, body) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(body)

export const noRange: Answer = (_request, response) => response.writeHead(416).end()

export async function servePictures(answer: Answer = resumable, bytes?: number): Promise<PictureServer> {
  const body = picture(bytes)
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push([request.method, request.url, request.headers.range].filter(Boolean).join(' '))
    answer(request, response, body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    host: `127.0.0.1:${address.port}`,
    requests,
    body,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
