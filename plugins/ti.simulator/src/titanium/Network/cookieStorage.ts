import type { HttpCookie } from '../../wire/cookie.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { notices, system } from '../kernel/os.ts'
import { Cookie } from './Cookie.ts'

type Matches = (cookie: HttpCookie) => boolean

const ofDomain =
  (domain: unknown): Matches =>
  (cookie) =>
    cookie.domain === String(domain)

/** Without a path it is that of the root; without a name it is any. */
const named = (domain: unknown, path: unknown, name: unknown): Matches => {
  const isOfDomain = ofDomain(domain)
  return (cookie) =>
    isOfDomain(cookie) && cookie.path === String(path ?? '/') && (name ?? cookie.name) === cookie.name
}

const found = (matches: Matches) => system.cookies().filter(matches)

/** The cookies that all requests of the app share: NSHTTPCookieStorage. */
export const cookieStorage = {
  all: (): Cookie[] => found(() => true).map(Cookie.of),

  get: (domain: unknown, path: unknown, name: unknown): Cookie[] =>
    found(named(domain, path, name)).map(Cookie.of),

  ofDomain: (domain: unknown): Cookie[] => found(ofDomain(domain)).map(Cookie.of),

  add(cookie: unknown): void {
    const stored = cookie instanceof Cookie ? Cookie.stored(cookie) : undefined
    if (stored) notices.setCookie(stored)
    else nativeLog('error', 'Ti.Network.addHTTPCookie takes a valid Ti.Network.Cookie')
  },

  remove: (domain: unknown, path: unknown, name: unknown): void =>
    notices.removeCookies(found(named(domain, path, name))),

  removeOfDomain: (domain: unknown): void => notices.removeCookies(found(ofDomain(domain))),

  removeAll: (): void => notices.removeCookies(found(() => true)),
}
