import { randomUUID } from 'node:crypto'
import { once, setMaxListeners } from 'node:events'
import http2 from 'node:http2'
import type { AddressInfo, Socket } from 'node:net'
import { makeCertificate } from './certificate.ts'
import { Devices } from './devices.ts'
import { ProviderConnection, type ProviderKey, Providers } from './providers.ts'
import type { Push } from './push.ts'
import { readBody } from './readBody.ts'
import { type Reason, Refusal } from './refusal.ts'
import { flatten, refuseDuplicates, tokenOf } from './request.ts'
import { apnsIdOf, type Headers, longestPayload, readHeaders, readPayload } from './rules.ts'

export type { Json, JsonObject } from '../wire/json.ts'
export type { ProviderKey } from './providers.ts'
export type { Push } from './push.ts'
export { type Reason, Refusal, reasons } from './refusal.ts'
export { type Headers, validatePush } from './rules.ts'

export interface PushServiceOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number
  /** The address to listen on, default 127.0.0.1. */
  readonly host?: string
  /** Milliseconds since 1970, default `Date.now`. */
  readonly now?: () => number
  /** How long a request's body may pause, in milliseconds, default 10,000; then 400 IdleTimeout. */
  readonly idleMs?: number
  /** Pushes that one device may be sent in a second, default 200; then 429 TooManyRequests. */
  readonly perDevicePerSecond?: number
}

/**
 * Apple's push service on this machine: HTTP/2 over TLS, with Apple's rules, reasons and statuses.
 * @see https://developer.apple.com/documentation/usernotifications/sending-notification-requests-to-apns
 */
export class PushService {
  /** Where providers connect: `https://127.0.0.1:port`. */
  readonly origin: string
  /** The certificate, PEM, that a provider must trust to connect. */
  readonly ca: string
  readonly #server: http2.Http2SecureServer
  readonly #devices: Devices
  readonly #providers = new Providers()
  readonly #now: () => number
  readonly #idleMs: number
  readonly #connections = new WeakMap<http2.Http2Session, ProviderConnection>()
  readonly #sessions = new Set<http2.Http2Session>()
  readonly #sockets = new Set<Socket>()
  readonly #stopping = new AbortController()
  readonly #answers: Reason[] = []
  #stopped: Promise<void> | undefined

  private constructor(server: http2.Http2SecureServer, ca: string, options: PushServiceOptions) {
    this.origin = originOf(server.address())
    this.ca = ca
    this.#server = server
    this.#now = options.now ?? Date.now
    this.#idleMs = options.idleMs ?? 10_000
    this.#devices = new Devices(this.#now, options.perDevicePerSecond ?? 200)
    setMaxListeners(0, this.#stopping.signal)
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
    })
    server.on('session', (session) => {
      this.#sessions.add(session)
      session.once('close', () => this.#sessions.delete(session))
    })
    server.on('request', (request, response) => void this.#serve(request, response))
  }

  /** @throws {Error} with code EADDRINUSE when `port` is taken. */
  static async start(options: PushServiceOptions = {}): Promise<PushService> {
    const host = options.host ?? '127.0.0.1'
    const { key, cert } = await makeCertificate(host)
    const server = http2.createSecureServer({ key, cert, settings: { maxConcurrentStreams: 1000 } })
    server.listen(options.port ?? 0, host)
    await once(server, 'listening')
    return new PushService(server, cert, options)
  }

  /** Makes a provider key that is trusted from now on, of the service's own team unless `teamId` says otherwise. */
  issueKey(teamId?: string): ProviderKey {
    return this.#providers.issueKey(teamId)
  }

  /**
   * Registers an app on a device.
   * @param topic the app's bundle id
   * @param token the token that the device has kept from before; a new one by default
   * @returns the device's token, in hex
   */
  register(topic: string, token?: string): string {
    return this.#devices.register(topic, token)
  }

  /** The app is gone from the device: whoever sends to the token from now on is told so with 410. */
  unregister(token: string, reason: 'Unregistered' | 'ExpiredToken' = 'Unregistered'): void {
    this.#devices.unregister(token, reason)
  }

  /**
   * Opens the device's standing connection. While it has none, only the newest push for the token is kept (not at
   * all with expiration 0); it is delivered before this returns. A second connection takes the place of the first.
   * @returns closes the connection
   * @throws {Error} when the token is not registered
   */
  connect(token: string, receive: (push: Push) => void): () => void {
    return this.#devices.connect(token, receive)
  }

  /** Refuses the next `times` pushes for `reason`, whatever they are: how a provider's retries are tried. */
  refuseNext(reason: Reason, times = 1): void {
    for (let i = 0; i < times; i++) this.#answers.push(reason)
  }

  /** Tells every provider to go (GOAWAY, `Shutdown`) and closes; a connection that stays is cut after one second. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  async #stop(): Promise<void> {
    const closed = once(this.#server, 'close')
    const farewell = new Refusal('Shutdown', 'open a new connection')
    this.#stopping.abort()
    for (const session of this.#sessions) {
      session.goaway(http2.constants.NGHTTP2_NO_ERROR, 0, Buffer.from(JSON.stringify(farewell)))
      session.close()
    }
    // Last: Node 24 sends a GOAWAY without a reason to every session that is still open.
    this.#server.close()
    const cut = setTimeout(() => this.#sockets.forEach((socket) => void socket.destroy()), 1000)
    await closed
    clearTimeout(cut)
  }

  async #serve(request: http2.Http2ServerRequest, response: http2.Http2ServerResponse): Promise<void> {
    const headers = flatten(request.headers)
    const apnsId = apnsIdOf(headers)
    const result = await this.#take(request, headers, apnsId).catch((error: unknown) => refusalFor(error))
    this.#letEnd(request)
    response.setHeader('apns-id', apnsId)
    // Given by the development environment only, which this is.
    response.setHeader('apns-unique-id', randomUUID())
    if (!(result instanceof Refusal)) return void response.end()
    response.writeHead(result.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(result))
  }

  /** The rules, in the order in which APNs applies them. */
  async #take(request: http2.Http2ServerRequest, headers: Headers, apnsId: string): Promise<void> {
    const connection = this.#connectionOf(request.stream.session)
    const body = await readBody(request, {
      limit: longestPayload,
      idleMs: this.#idleMs,
      stopping: this.#stopping.signal,
    })
    const asked = this.#answers.shift()
    if (asked) throw new Refusal(asked, 'refused as asked for with refuseNext()', this.#now())
    refuseDuplicates(request.rawHeaders)
    const envelope = readHeaders(headers, request.method)
    const token = tokenOf(request.url)
    this.#devices.check(token, envelope.topic)
    await connection.check(headers.authorization)
    const payload = readPayload(body, envelope.pushType)
    this.#devices.send(token, { ...envelope, apnsId, payload })
  }

  /** Lets a body that is answered before its end run out unread, for a while: a reset would hide the answer. */
  #letEnd(request: http2.Http2ServerRequest): void {
    if (request.complete) return
    request.resume()
    const cut = setTimeout(() => request.stream.close(http2.constants.NGHTTP2_NO_ERROR), this.#idleMs)
    request.stream.once('close', () => clearTimeout(cut))
  }

  #connectionOf(session: http2.Http2Session | undefined): ProviderConnection {
    if (!session) throw new Error('The connection closed.')
    const known = this.#connections.get(session)
    if (known) return known
    const made = new ProviderConnection(this.#providers, this.#now)
    this.#connections.set(session, made)
    return made
  }
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  return new Refusal('InternalServerError', error instanceof Error ? error.message : String(error))
}

function originOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('The push service is not listening.')
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `https://${host}:${address.port}`
}
