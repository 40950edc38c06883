import type { Readable } from 'node:stream'
import type { JsonObject } from '../../wire/json.ts'
import { AnswerHeaders } from './answerHeaders.ts'
import { allowedByAts } from './ats.ts'
import { authorization, type Credentials } from './authorization.ts'
import type { Cookies } from './cookies.ts'
import type { HttpRequest, Internet } from './internet.ts'
import { unpackedBody } from './unpackedBody.ts'
import { UrlError, type UrlErrorCode } from './urlError.ts'

/** CFNetwork's own limit, beyond which it fails with NSURLErrorHTTPTooManyRedirects. */
const MOST_REDIRECTS = 20
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const UNAUTHORIZED = 401
export const UNKNOWN_LENGTH = -1

export interface UrlOrder extends HttpRequest {
  readonly url: string
  readonly followRedirects?: boolean
  readonly credentials?: Credentials | undefined
}

export interface UrlAnswer {
  readonly status: number
  /** Where the redirects have led. */
  readonly url: string
  readonly headers: AnswerHeaders
  /** Without its content codings. */
  readonly body: Readable
  /** The server packed the body, so its bytes are not those of the file on the server. */
  readonly unpacked: boolean
  /** Bytes of the body, or UNKNOWN_LENGTH. */
  readonly length: number
}

type Hop = Required<Pick<UrlOrder, 'method' | 'headers'>> & {
  readonly url: URL
  readonly body: Uint8Array | null
}

const without = (headers: HttpRequest['headers'], names: RegExp) =>
  headers.filter(([name]) => !names.test(name))

/** A request that is sent on: by 303 always and by 301 and 302 after a POST, without its body. */
function redirected(hop: Hop, status: number, url: URL): Hop {
  const again =
    status === 303 ? hop.method !== 'HEAD' : (status === 301 || status === 302) && hop.method === 'POST'
  const secrets =
    url.origin === hop.url.origin ? /^host$/i : /^(host|authorization|cookie|proxy-authorization)$/i
  const headers = without(hop.headers, secrets)
  if (!url.hash) url.hash = hop.url.hash
  return again
    ? { url, method: 'GET', headers: without(headers, /^content-/i), body: null }
    : { url, method: hop.method, headers, body: hop.body }
}

/** CFNetwork, as every request of the phone goes through it. */
export class UrlLoader {
  readonly #internet: Internet
  readonly #cookies: Cookies
  readonly #plist: () => JsonObject

  /** @param plist Info.plist of the app */
  constructor(internet: Internet, cookies: Cookies, plist: () => JsonObject) {
    this.#internet = internet
    this.#cookies = cookies
    this.#plist = plist
  }

  /** Why iOS would not even ask at this address. */
  refusal(address: string, base?: string): UrlErrorCode | undefined {
    if (!URL.canParse(address, base)) return /^https?:/i.test(address) || base ? -1000 : -1002
    const url = new URL(address, base)
    if (!/^https?:$/.test(url.protocol)) return -1002
    return allowedByAts(url, this.#plist()) ? undefined : -1022
  }

  /**
   * Asks, and asks on where the server sends it. Each address is looked at as the first one is.
   * @throws {UrlError} for what iOS refuses, and what the sockets, TLS, undici and node:zlib throw
   */
  async load(order: UrlOrder): Promise<UrlAnswer> {
    let hop = this.#first(order)
    for (let redirects = 0; ; redirects += 1) {
      const { statusCode, body, headers: raw } = await this.#ask(hop, order)
      // An answer may be given up before anybody reads it; its failure is its reader's alone.
      body.on('error', () => {})
      const headers = new AnswerHeaders(rawHeaders(raw))
      const location = headers.all('location')[0]
      if (order.followRedirects === false || !REDIRECTS.has(statusCode) || location === undefined) {
        const unpacked = unpackedBody(body, headers.get('content-encoding'))
        const length = Number(headers.get('content-length') ?? Number.NaN)
        return {
          status: statusCode,
          url: hop.url.href,
          headers,
          body: unpacked ?? body,
          unpacked: unpacked !== undefined,
          length: Number.isSafeInteger(length) && !unpacked ? length : UNKNOWN_LENGTH,
        }
      }
      body.destroy()
      if (redirects === MOST_REDIRECTS) throw new UrlError(-1007)
      hop = redirected(hop, statusCode, this.#address(location, hop.url.href))
    }
  }

  #first({ url, method, headers, body = null }: UrlOrder): Hop {
    return { url: this.#address(url), method, headers, body }
  }

  #address(address: string, base?: string): URL {
    const refusal = this.refusal(address, base)
    if (refusal !== undefined) throw new UrlError(refusal)
    return new URL(address, base)
  }

  /** One request, and another where the server asks for a name and a password that are known. */
  async #ask(hop: Hop, order: UrlOrder) {
    const answer = await this.#send(hop, order, hop.headers)
    if (answer.statusCode !== UNAUTHORIZED) return answer
    const { username, password } = hop.url
    const known =
      username === ''
        ? order.credentials
        : { username: decodeURIComponent(username), password: decodeURIComponent(password) }
    const challenges = new AnswerHeaders(rawHeaders(answer.headers)).all('www-authenticate')
    const given = known && authorization(challenges, known, hop.method, hop.url)
    if (!given || hop.headers.some(([name, value]) => /^authorization$/i.test(name) && value === given))
      return answer
    drop(answer.body)
    return this.#send(hop, order, [...without(hop.headers, /^authorization$/i), ['Authorization', given]])
  }

  /** The shared storage has precedence over a Cookie header of the app's. */
  async #send(hop: Hop, order: UrlOrder, given: HttpRequest['headers']) {
    const cookie = this.#cookies.header(hop.url)
    const headers =
      cookie === undefined ? given : [...without(given, /^cookie$/i), ['Cookie', cookie] as const]
    const names = new Set(headers.map(([name]) => name.toLowerCase()))
    const bare = new URL(hop.url)
    bare.username = ''
    bare.password = ''
    const answer = await this.#internet.request(bare, {
      ...order,
      method: hop.method,
      body: hop.body,
      headers: names.has('accept-encoding')
        ? headers
        : [...headers, ['Accept-Encoding', 'gzip, deflate, br']],
    })
    this.#cookies.store(hop.url, new AnswerHeaders(rawHeaders(answer.headers)).all('set-cookie'))
    return answer
  }
}

/** undici was asked for names and values in turn. */
function rawHeaders(headers: unknown): string[] {
  return Array.isArray(headers) ? headers.map(String) : []
}

function drop(body: Readable): void {
  body.on('error', () => {}).destroy()
}
