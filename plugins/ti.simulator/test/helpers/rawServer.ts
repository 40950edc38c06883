import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { TestContext } from 'node:test'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'

export interface RawServer {
  /** `host:port` */
  readonly host: string
  /** The heads of the requests so far. */
  readonly requests: readonly string[]
}

/** What a server writes for a request, before it hangs up; or what it does with the socket instead. */
export type RawAnswer = string | Buffer | ((socket: Socket, request: string) => void)

/** A server that answers each request byte by byte as the test says; it ends with the test. */
export async function rawServer(
  t: TestContext,
  answer: (request: string, count: number) => RawAnswer,
  tls?: TlsOptions,
): Promise<RawServer> {
  const requests: string[] = []
  const sockets = new Set<Socket>()
  const serve = (socket: Socket) => {
    sockets.add(socket)
    let head = ''
    socket.on('error', () => {})
    socket.on('data', (piece) => {
      // TLS where none is spoken.
      if (piece[0] === 0x16) socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
      const answered = head.includes('\r\n\r\n')
      head += piece.toString('latin1')
      if (answered || !head.includes('\r\n\r\n')) return
      requests.push(head)
      const given = answer(head, requests.length)
      if (typeof given === 'function') given(socket, head)
      else socket.end(given)
    })
  }
  const server = tls ? createTlsServer(tls, serve) : createServer(serve)
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { host: `127.0.0.1:${address.port}`, requests }
}

/** An answer with its length, in the lines of the standard. */
export function plainAnswer(
  body: string | Buffer,
  headers: readonly string[] = [],
  status = '200 OK',
): Buffer {
  const bytes = Buffer.from(body)
  const head = [`HTTP/1.1 ${status}`, `Content-Length: ${bytes.length}`, ...headers, '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes])
}
