import { Cookie, CookieJar } from 'tough-cookie'
import type { HttpCookie } from '../../wire/cookie.ts'
import { isJsonObject } from '../../wire/json.ts'
import type { Disk } from '../files/disk.ts'
import type { Clock } from '../time/clock.ts'

/**
 * The cookies of an app, which all its requests share: NSHTTPCookieStorage. Those without a date end with the app's process.
 * https://developer.apple.com/documentation/foundation/httpcookiestorage
 */
export class Cookies {
  readonly #disk: Disk
  readonly #clock: Clock
  readonly #file: string
  #jar = new CookieJar()

  /** @param app the id of the app */
  constructor(disk: Disk, clock: Clock, app: string) {
    this.#disk = disk
    this.#clock = clock
    this.#file = `cookies/${encodeURIComponent(app)}.json`
    const stored = disk.read(this.#file)
    if (Array.isArray(stored))
      this.#fill(stored.filter(isJsonObject).flatMap((each) => Cookie.fromJSON(each) ?? []))
  }

  /** The Cookie header of a request to this address; undefined where there is none to send. */
  header(url: URL): string | undefined {
    const cookies = this.#of(url)
    return cookies.length === 0 ? undefined : cookies.map((each) => each.cookieString()).join('; ')
  }

  /** Takes what the server set; a cookie that another domain would have to set, or that is none, is left out. */
  store(url: URL, lines: readonly string[]): void {
    for (const line of lines) {
      const cookie = Cookie.parse(line, { loose: true })
      if (!cookie) continue
      // By the phone's clock: the library's own is the machine's.
      if (typeof cookie.maxAge === 'number') {
        cookie.setExpires(new Date(this.#clock.now() + cookie.maxAge * 1000))
        cookie.maxAge = null
      }
      this.#jar.setCookieSync(cookie, url, { ignoreError: true })
    }
    if (lines.length > 0) this.#save()
  }

  /** Forgets the cookies that a request to this address would carry. */
  clear(url: URL): void {
    const gone = new Set(this.#of(url))
    this.#fill(this.#all().filter((cookie) => !gone.has(cookie)))
    this.#save()
  }

  list(): HttpCookie[] {
    return this.#all().map(described)
  }

  /** In place of the one of the same name, domain and path. */
  set({ name, value, domain, path, expires, secure, httpOnly }: HttpCookie): void {
    const cookie = new Cookie({
      key: name,
      value,
      domain: domain.replace(/^\./, ''),
      hostOnly: !domain.startsWith('.'),
      path,
      expires: expires === null ? 'Infinity' : new Date(expires),
      secure,
      httpOnly,
    })
    this.remove([described(cookie)])
    this.#fill([...this.#all(), cookie])
    this.#save()
  }

  remove(cookies: readonly HttpCookie[]): void {
    const gone = new Set(cookies.map(identity))
    this.#fill(this.#all().filter((cookie) => !gone.has(identity(described(cookie)))))
    this.#save()
  }

  processEnded(): void {
    this.#fill(this.#all().filter((cookie) => cookie.isPersistent()))
  }

  #of(url: URL): Cookie[] {
    const now = this.#clock.now()
    return this.#jar
      .getCookiesSync(url, { expire: false, sort: true })
      .filter(({ expires }) => !(expires instanceof Date) || expires.getTime() > now)
  }

  #all(): Cookie[] {
    let all: Cookie[] = []
    this.#jar.store.getAllCookies((_error, cookies) => {
      all = cookies ?? []
    })
    return all
  }

  #fill(cookies: readonly Cookie[]): void {
    this.#jar = new CookieJar()
    for (const cookie of cookies) this.#jar.store.putCookie(cookie, () => {})
  }

  #save(): void {
    const kept = this.#all().filter((cookie) => cookie.isPersistent())
    this.#disk.keep(this.#file, JSON.parse(JSON.stringify(kept)))
  }
}

const identity = ({ name, domain, path }: HttpCookie) => [name, domain, path].join('\n')

function described({ key, value, domain, hostOnly, path, expires, secure, httpOnly }: Cookie): HttpCookie {
  return {
    name: key,
    value,
    domain: hostOnly ? (domain ?? '') : `.${domain ?? ''}`,
    path: path ?? '/',
    expires: expires instanceof Date ? expires.getTime() : null,
    secure,
    httpOnly,
  }
}
