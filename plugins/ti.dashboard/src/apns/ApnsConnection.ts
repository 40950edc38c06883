import http2 from 'node:http2'
import type { Clock } from '../clock.ts'
import { type Answer, readAnswer } from './readAnswer.ts'

const { HTTP2_HEADER_AUTHORIZATION: AUTHORIZATION, HTTP2_HEADER_PATH: PATH } = http2.constants
const REQUEST_TIMEOUT_MS = 10_000

/** Apple was not reached, or did not answer. */
export class ConnectionError extends Error {
  override name = 'ConnectionError'
  readonly reason: 'ConnectionFailed' | 'Timeout'

  constructor(reason: 'ConnectionFailed' | 'Timeout', message: string) {
    super(message)
    this.reason = reason
  }
}

interface Connection {
  session: http2.ClientHttp2Session
  /** What Apple said in GOAWAY, as `{"reason":"Shutdown"}`. */
  farewell: string
}

/** One HTTP/2 connection to Apple, opened when needed and again after GOAWAY, an error or silence. */
export class ApnsConnection {
  readonly #origin: string
  readonly #ca: string | undefined
  readonly #clock: Clock
  #connection: Connection | undefined

  constructor(origin: string, ca: string | undefined, clock: Clock) {
    this.#origin = origin
    this.#ca = ca
    this.#clock = clock
  }

  /** @throws {ConnectionError} when no answer came; the request may still have arrived. */
  async post(path: string, headers: http2.OutgoingHttpHeaders, body: string): Promise<Answer> {
    const connection = this.#open()
    const { session } = connection
    let cancelTimeout = () => {}
    const silence = new Promise<never>((_, reject) => {
      cancelTimeout = this.#clock.after(REQUEST_TIMEOUT_MS, () => {
        reject(
          new ConnectionError('Timeout', `${this.#origin} gave no answer in ${REQUEST_TIMEOUT_MS / 1000} s.`),
        )
        // A connection that went dead without a word would swallow every later request too.
        session.destroy()
      })
    })
    try {
      const stream = session.request({
        ':method': 'POST',
        ...{ [PATH]: path, ...headers },
        // Apple: the path and the token are not to be kept in HPACK's table.
        [http2.sensitiveHeaders]: [PATH, AUTHORIZATION],
      })
      stream.end(body)
      return await Promise.race([readAnswer(stream, this.#clock.now), silence])
    } catch (error) {
      if (error instanceof ConnectionError) throw error
      throw new ConnectionError('ConnectionFailed', this.#explain(error, connection.farewell))
    } finally {
      cancelTimeout()
    }
  }

  /** Lets running requests end, then hangs up. */
  async close() {
    const session = this.#connection?.session
    this.#connection = undefined
    if (session && !session.destroyed) await new Promise<void>((closed) => session.close(closed))
  }

  /** Hangs up at once; running requests fail. */
  destroy() {
    this.#connection?.session.destroy()
    this.#connection = undefined
  }

  #open(): Connection {
    const current = this.#connection
    if (current && !current.session.closed && !current.session.destroyed) return current
    const session = http2.connect(this.#origin, this.#ca === undefined ? {} : { ca: this.#ca })
    const connection: Connection = { session, farewell: '' }
    // Each waiting request hears of the error by its own stream.
    session.on('error', () => {})
    // Node closes the session itself: it ends its requests and takes no new ones.
    session.on('goaway', (_code, _lastStream, data) => {
      connection.farewell = data ? Buffer.from(data).toString('utf8', 0, 200) : ''
    })
    this.#connection = connection
    return connection
  }

  #explain(error: unknown, farewell: string) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (/CERT|SIGNATURE|ISSUER/.test(code)) {
      return `The certificate of ${this.#origin} is not trusted (${code}). For a local stand-in give its certificate as apns.ca.`
    }
    const text = farewell || code || (cause instanceof Error ? cause.message : String(cause))
    return `No connection to ${this.#origin}: ${text}`
  }
}
