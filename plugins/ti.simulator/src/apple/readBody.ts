import type { Http2ServerRequest } from 'node:http2'
import { Refusal } from './refusal.ts'

/**
 * Reads a request's body up to `limit` bytes and leaves the rest unread: a longer answer than `limit` tells that
 * there is more.
 * @param idleMs how long the peer may be silent, in milliseconds
 * @throws {Refusal} `IdleTimeout`; `Shutdown` when `stopping` is aborted first
 * @throws {Error} when the peer goes away: there is nobody to answer
 */
export function readBody(
  request: Http2ServerRequest,
  { limit, idleMs, stopping }: { limit: number; idleMs: number; stopping: AbortSignal },
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const settle = (done: () => void) => {
      request.stream.setTimeout(0)
      request.removeAllListeners('data').pause()
      stopping.removeEventListener('abort', stop)
      done()
    }
    const stop = () => settle(() => reject(new Refusal('Shutdown', 'open a new connection')))
    const idle = () =>
      settle(() => reject(new Refusal('IdleTimeout', `send the whole body; nothing came for ${idleMs} ms`)))
    if (stopping.aborted) return stop()
    stopping.addEventListener('abort', stop)
    request.stream.setTimeout(idleMs, idle)
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length > limit) settle(() => resolve(Buffer.concat(chunks)))
    })
    request.on('end', () => settle(() => resolve(Buffer.concat(chunks))))
    request.on('close', () =>
      settle(() => reject(new Error('The provider went away before its body ended.'))),
    )
  })
}
