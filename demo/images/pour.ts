import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'

const tickMs = 50

/**
 * Writes `bytes` to a response, whose head is written, and ends it.
 * @param rate KB a second; as fast as it goes when absent
 * @param breakAfter breaks the connection after so many bytes, once they are sent
 * @returns resolves when all is written, or the client has gone away: then nothing more is done
 */
export async function pour(
  bytes: Buffer,
  response: ServerResponse,
  { rate, breakAfter }: { rate?: number | undefined; breakAfter?: number | undefined },
): Promise<void> {
  const breaks = breakAfter !== undefined && breakAfter < bytes.length
  const sent = breaks ? bytes.subarray(0, breakAfter) : bytes
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  try {
    await pipeline(drops(sent, rate, gone.signal), response, { end: false })
  } catch (error) {
    if (response.destroyed) return
    throw error
  }
  if (breaks) response.socket?.end()
  else response.end()
}

async function* drops(bytes: Buffer, rate: number | undefined, signal: AbortSignal): AsyncGenerator<Buffer> {
  const size = rate === undefined ? 2 ** 18 : Math.max(1, Math.round((rate * 1024 * tickMs) / 1000))
  const start = performance.now()
  for (let at = 0; at < bytes.length; at += size) {
    const due = rate === undefined ? 0 : start + (at / (rate * 1024)) * 1000 - performance.now()
    if (due > 0) await wait(due, undefined, { signal })
    yield bytes.subarray(at, at + size)
  }
}
