import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import http2 from 'node:http2'
import type { TestContext } from 'node:test'
import selfsigned from 'selfsigned'
import type { ApnsSettings } from 'ti.dashboard'
import { atEnd } from './atEnd.ts'
import { topic } from './openDashboard.ts'

export interface Attempt {
  headers: http2.IncomingHttpHeaders
  body: string
  stream: http2.ServerHttp2Stream
  session: http2.Http2Session
}

const certificate = selfsigned.generate([{ name: 'commonName', value: '127.0.0.1' }], {
  keyType: 'ec',
  extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
})
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** A peer that answers as each test says, for what Apple's service does rarely: silence, GOAWAY, odd answers. */
export class ScriptedApple {
  readonly attempts: Attempt[] = []
  readonly apns: ApnsSettings
  /** Told of each request when it is complete; answers it, or does not. */
  answer: (attempt: Attempt) => void = ({ stream }) => stream.respond({ ':status': 200 }, { endStream: true })

  private constructor(port: number, ca: string) {
    const p8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const names = { keyId: 'KEYKEYKEY1', teamId: 'TEAMTEAM12', topic }
    this.apns = { environment: 'sandbox', origin: `https://127.0.0.1:${port}`, ca, p8, ...names }
  }

  static async start(t: TestContext): Promise<ScriptedApple> {
    const { private: key, cert } = await certificate
    const server = http2.createSecureServer({ key, cert })
    const sessions = new Set<http2.Http2Session>()
    server.on('session', (session) => {
      sessions.add(session)
      session.on('error', () => {})
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    atEnd(t, () => {
      for (const session of sessions) session.destroy()
      server.close()
    })
    const address = server.address()
    const apple = new ScriptedApple(typeof address === 'object' && address ? address.port : 0, cert)
    server.on('stream', (stream, headers) => {
      let body = ''
      stream.on('error', () => {})
      stream.on('data', (chunk) => {
        body += chunk
      })
      stream.on('end', () => {
        if (!stream.session) return
        const attempt = { headers, body, stream, session: stream.session }
        apple.attempts.push(attempt)
        apple.answer(attempt)
      })
    })
    return apple
  }
}

/** Refuses as Apple does. */
export const refuse =
  (status: number, body: object, headers: http2.OutgoingHttpHeaders = {}) =>
  ({ stream }: Attempt) => {
    stream.respond({ ':status': status, ...headers })
    stream.end(JSON.stringify(body))
  }
