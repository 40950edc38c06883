import { sign } from 'node:crypto'
import { once } from 'node:events'
import http2 from 'node:http2'
import { text } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import { type ProviderKey, PushService, type PushServiceOptions } from '../../src/apple/apns.ts'

export const topic = 'org.example.app'
export const silent = { aps: { 'content-available': 1 }, download_url: 'https://example.org/picture.jpg' }

/** A moment in the year 2026, so that no test depends on the day it runs. */
export const noon = 1_780_000_000_000

export interface Answer {
  status: number
  headers: http2.IncomingHttpHeaders
  /** Undefined when the push was taken. */
  reason?: string
  timestamp?: number
}

export interface Request {
  method?: string
  path?: string
  headers?: http2.OutgoingHttpHeaders
  body?: string | Uint8Array
}

/** An ES256 token as a provider makes one, with node:crypto alone. */
export function tokenFor(
  key: ProviderKey,
  issuedAtMs: number,
  header: object = {},
  claims: object = {},
): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const signed = `${encode({ alg: 'ES256', kid: key.keyId, ...header })}.${encode({
    iss: key.teamId,
    iat: Math.floor(issuedAtMs / 1000),
    ...claims,
  })}`
  const signature = sign('sha256', Buffer.from(signed), { key: key.p8, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

/** One connection of a provider to the service. */
export class Connection {
  readonly session: http2.ClientHttp2Session

  constructor(service: PushService) {
    this.session = http2.connect(service.origin, { ca: service.ca })
    this.session.on('error', () => {})
  }

  /** The stream of a request, its body not yet sent. */
  open({ method = 'POST', path = '/', headers = {} }: Request): http2.ClientHttp2Stream {
    return this.session.request({ ':method': method, ':path': path, ...headers }, { endStream: false })
  }

  /** Resolves when the service has read all that was written before: frames are answered in their order. */
  async settled(): Promise<void> {
    if (this.session.connecting) await once(this.session, 'connect')
    await new Promise<void>((resolve, reject) => {
      this.session.ping((error) => (error ? reject(error) : resolve()))
    })
  }

  async send(request: Request): Promise<Answer> {
    const stream = this.open(request)
    stream.end(request.body ?? JSON.stringify(silent))
    return await answerOf(stream)
  }
}

export async function answerOf(stream: http2.ClientHttp2Stream): Promise<Answer> {
  const [headers] = (await once(stream, 'response')) as [http2.IncomingHttpHeaders]
  const body = await text(stream)
  return { status: Number(headers[':status']), headers, ...(body && JSON.parse(body)) }
}

/** A service, a device with the app on it, and a provider that may send to it. */
export async function setUp(t: TestContext, options: PushServiceOptions = {}) {
  const time = { now: noon }
  const service = await PushService.start({ now: () => time.now, ...options })
  const connections: Connection[] = []
  t.after(async () => {
    for (const { session } of connections) session.destroy()
    await service.stop()
  })
  const connect = () => {
    const connection = new Connection(service)
    connections.push(connection)
    return connection
  }
  const key = service.issueKey()
  const token = service.register(topic)
  const headers = {
    authorization: `bearer ${tokenFor(key, time.now)}`,
    'apns-topic': topic,
    'apns-push-type': 'background',
    'apns-priority': '5',
  }
  const connection = connect()
  /** Sends the silent push, with these changes to it. */
  const send = (change: Request = {}, over = connection) =>
    over.send({ path: `/3/device/${token}`, ...change, headers: { ...headers, ...change.headers } })
  return { service, time, connect, connection, key, token, headers, send }
}
