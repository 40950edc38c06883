import { Agent, type Dispatcher, interceptors, request } from 'undici'

/** https://developer.apple.com/documentation/foundation/urlerror/httptoomanyredirects */
const MOST_REDIRECTS = 16
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const DAY = 24 * 60 * 60 * 1000

export interface InternetOptions {
  /** Where a host of the app's addresses really is: `host:port` -> `host:port`, as /etc/hosts would say. */
  readonly hosts?: Readonly<Record<string, string>>
  /** Further certificate authorities to trust, in PEM, as a profile installed on the phone would add. */
  readonly trust?: readonly string[]
}

export interface HttpRequest {
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: Uint8Array | null
  readonly signal: AbortSignal
  readonly followRedirects?: boolean
}

function leadsOn({ statusCode, headers }: Dispatcher.ResponseData): boolean {
  return REDIRECTS.has(statusCode) && headers.location !== undefined
}

/** The one way of the phone to real servers. */
export class Internet {
  readonly #agent: Agent
  readonly #redirecting: Dispatcher
  readonly #hosts: Readonly<Record<string, string>>

  constructor({ hosts = {}, trust }: InternetOptions) {
    this.#hosts = hosts
    this.#agent = new Agent({
      bodyTimeout: DAY,
      headersTimeout: DAY,
      ...(trust ? { connect: { ca: [...trust] } } : {}),
    })
    this.#redirecting = this.#agent.compose(interceptors.redirect({ maxRedirections: MOST_REDIRECTS }))
  }

  async request(address: string, order: HttpRequest): Promise<Dispatcher.ResponseData> {
    const url = new URL(address)
    const host = url.host
    const mapped = this.#hosts[host]
    if (mapped) url.host = mapped
    const response = await request(url, {
      method: order.method as Dispatcher.HttpMethod,
      headers: [...order.headers.flat(), ...(mapped ? ['host', host] : [])],
      body: order.body ?? null,
      signal: order.signal,
      dispatcher: order.followRedirects === false ? this.#agent : this.#redirecting,
    })
    if (order.followRedirects === false || !leadsOn(response)) return response
    response.body.destroy()
    throw new Error(`more than ${MOST_REDIRECTS} redirects`)
  }

  async close(): Promise<void> {
    await this.#agent.destroy()
  }
}
