import { URL } from 'node:url'
import { types } from 'node:util'
import type { HttpCookie } from '../../wire/cookie.ts'
import { membersOf } from '../api/members.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'

const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value))
/** What TiNetworkCookieProxy.m reads. */
const WRITTEN_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/

/** https://titaniumsdk.com/api/titanium/network/cookie.html */
export class Cookie extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Network.Cookie'
  #texts = new Map<string, string | undefined>()
  #expires: Date | undefined
  #secure = false
  #httpOnly = false

  static of({ name, value, domain, path, expires, secure, httpOnly }: HttpCookie): Cookie {
    const cookie = new Cookie()
    cookie.applyProperties({ name, value, domain, path, secure })
    if (expires !== null) cookie.expiryDate = new Date(expires)
    cookie.#httpOnly = httpOnly
    return cookie
  }

  /** Undefined for one that is not valid. */
  static stored(cookie: Cookie): HttpCookie | undefined {
    const { name, value, path, secure } = cookie
    const domain = cookie.domain ?? hostOf(cookie.originalUrl)
    if (name === undefined || value === undefined || path === undefined || domain === undefined)
      return undefined
    const expires = cookie.#expires?.getTime() ?? null
    return { name, value, domain, path, expires, secure, httpOnly: cookie.#httpOnly }
  }

  get name(): string | undefined {
    return this.#texts.get('name')
  }

  set name(name: unknown) {
    this.#texts.set('name', text(name))
  }

  get value(): string | undefined {
    return this.#texts.get('value')
  }

  set value(value: unknown) {
    this.#texts.set('value', text(value))
  }

  get domain(): string | undefined {
    return this.#texts.get('domain')
  }

  set domain(domain: unknown) {
    this.#texts.set('domain', text(domain))
  }

  get path(): string | undefined {
    return this.#texts.get('path')
  }

  set path(path: unknown) {
    this.#texts.set('path', text(path))
  }

  get comment(): string | undefined {
    return this.#texts.get('comment')
  }

  set comment(comment: unknown) {
    this.#texts.set('comment', text(comment))
  }

  get version(): string | undefined {
    return this.#texts.get('version')
  }

  set version(version: unknown) {
    this.#texts.set('version', text(version))
  }

  get originalUrl(): string | undefined {
    return this.#texts.get('originalUrl')
  }

  set originalUrl(url: unknown) {
    this.#texts.set('originalUrl', text(url))
  }

  get expiryDate(): Date | undefined {
    return this.#expires
  }

  set expiryDate(date: unknown) {
    const written = typeof date === 'string' && WRITTEN_DATE.test(date)
    this.#expires = types.isDate(date) ? date : written ? new Date(date.replace('+0000', 'Z')) : undefined
  }

  get secure(): boolean {
    return this.#secure
  }

  set secure(secure: unknown) {
    this.#secure = Boolean(secure)
  }

  /** Only a server makes it so: to set it does nothing. */
  get httponly(): boolean {
    return this.#httpOnly
  }

  set httponly(_httpOnly: unknown) {}

  /** Whether it has a name, a value, a path, and a domain or an address of its own. */
  isValid(): boolean {
    return Cookie.stored(this) !== undefined
  }
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined
}

refuseMissing(Cookie.prototype, 'Ti.Network.Cookie', membersOf('Ti.Network.Cookie'))
