import type { ClientHttp2Stream, IncomingHttpHeaders, IncomingHttpStatusHeader } from 'node:http2'

const MAX_ANSWER_CHARACTERS = 16_384

/** @see https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns */
export interface Answer {
  status: number
  reason: string | null
  /** When Apple knew the token to be dead (410), in ms since 1970. */
  timestamp: number | null
  /** Apple's wish for the next try, in ms from now. */
  retryAfterMs: number | null
}

/** Rejects when the stream ends without a whole answer. */
export function readAnswer(stream: ClientHttp2Stream, now: () => number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let headers: (IncomingHttpHeaders & IncomingHttpStatusHeader) | undefined
    let text = ''
    stream.setEncoding('utf8')
    stream.on('response', (received) => {
      headers = received
    })
    stream.on('data', (chunk: string) => {
      if (text.length < MAX_ANSWER_CHARACTERS) text += chunk
    })
    stream.on('end', () => {
      if (!headers) return
      const { reason, timestamp } = parseBody(text)
      resolve({
        status: headers[':status'] ?? 0,
        reason: typeof reason === 'string' ? reason : null,
        timestamp: typeof timestamp === 'number' ? timestamp : null,
        retryAfterMs: parseRetryAfter(headers['retry-after'], now()),
      })
    })
    stream.on('error', reject)
    stream.on('close', () => reject(new Error('the connection was closed before the answer')))
  })
}

/** A refusal carries JSON; whatever else came is no reason to lose the status. */
function parseBody(text: string): { reason?: unknown; timestamp?: unknown } {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? body : {}
  } catch {
    return {}
  }
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function parseRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}
