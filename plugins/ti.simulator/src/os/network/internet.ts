import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { checkServerIdentity } from 'node:tls'
import { Agent, buildConnector, type Dispatcher, request } from 'undici'
import type { SocketAddress } from '../../wire/socket.ts'
import { LARGEST_HEAD, MendedSocket } from './mendedSocket.ts'

const DAY = 24 * 60 * 60 * 1000

export interface InternetOptions {
  /**
   * Where a host of the app's addresses really is: `host:port` -> `host:port`, as /etc/hosts would say. A server found so
   * may have a certificate for either name.
   */
  readonly hosts?: Readonly<Record<string, string>>
  /** Further certificate authorities to trust, in PEM, as a profile installed on the phone would add. */
  readonly trust?: readonly string[]
}

export interface HttpRequest {
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: Uint8Array | null
  readonly signal: AbortSignal
  /** False: the certificate of the server may be anybody's. */
  readonly validatesCertificate?: boolean
}

/** The one way of the phone to real servers. */
export class Internet {
  readonly #strict: Agent
  readonly #trusting: Agent
  readonly #hosts: Readonly<Record<string, string>>

  constructor({ hosts = {}, trust }: InternetOptions) {
    this.#hosts = hosts
    const certificates = trust ? { ca: [...trust] } : {}
    this.#strict = this.#agent(certificates)
    this.#trusting = this.#agent({ ...certificates, rejectUnauthorized: false })
  }

  /** One request and its answer, wherever that leads. Throws what the sockets, TLS and undici throw. */
  request(url: URL, order: HttpRequest): Promise<Dispatcher.ResponseData> {
    return request(url, {
      method: order.method as Dispatcher.HttpMethod,
      headers: order.headers.flat(),
      body: order.body ?? null,
      signal: order.signal,
      responseHeaders: 'raw',
      dispatcher: order.validatesCertificate === false ? this.#trusting : this.#strict,
    })
  }

  /** Where a host really is. */
  place(address: SocketAddress): SocketAddress {
    const mapped = this.#hosts[`${address.host}:${address.port}`] ?? this.#hosts[address.host]
    if (mapped === undefined) return address
    const { hostname, port } = new URL(`tcp://${mapped}`)
    return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || address.port }
  }

  async close(): Promise<void> {
    await Promise.all([this.#strict.destroy(), this.#trusting.destroy()])
  }

  #agent(tls: buildConnector.BuildOptions): Agent {
    const connect = buildConnector(tls)
    return new Agent({
      bodyTimeout: DAY,
      headersTimeout: DAY,
      maxHeaderSize: LARGEST_HEAD,
      // MendedSocket reads one answer, so each request has a connection of its own.
      pipelining: 0,
      connect: (options, callback) => {
        const { host = options.hostname } = options
        const mapped = this.#hosts[host]
        const place = mapped === undefined ? undefined : new URL(`${options.protocol}//${mapped}`)
        const there = place
          ? buildConnector({
              ...tls,
              checkServerIdentity: (name, certificate) =>
                checkServerIdentity(name, certificate) && checkServerIdentity(place.hostname, certificate),
            })
          : connect
        const hostname = place?.hostname.replace(/^\[|\]$/g, '') ?? options.hostname
        // A place without a port has the one of the address.
        const port = place?.port || options.port
        return there({ ...options, hostname, port }, (...[error, socket]) => {
          if (error) callback(error, null)
          // Of a socket undici uses what every Duplex has.
          else callback(null, new MendedSocket(socket) as Duplex as Socket)
        })
      },
    })
  }
}
