import { Buffer } from 'node:buffer'
import type { HttpEvent } from '../../wire/system.ts'
import { membersOf } from '../api/members.ts'
import type { Blob } from '../Blob.ts'
import { File } from '../Filesystem/File.ts'
import { absolutePath, applicationDataDirectory, isWritable } from '../Filesystem/paths.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { launch, notices } from '../kernel/os.ts'
import { now } from '../kernel/time.ts'
import { callBack } from '../kernel/turn.ts'
import type { Node } from '../XML/Node.ts'
import { XML } from '../XML.ts'
import { HttpAnswer } from './HttpAnswer.ts'
import { requestBody } from './requestBody.ts'
import { forgetRequest, nextRequest, requestEvent } from './requests.ts'

type Callback = (this: HTTPClient, event: object) => void
type Headers = readonly (readonly [string, string])[]

const UNSENT = 0
const OPENED = 1
const HEADERS_RECEIVED = 2
const LOADING = 3
const DONE = 4
/** APSHTTPClient's own, in ms, and what it makes of a timeout that is no number. */
const DEFAULT_TIMEOUT = 60_000
const UNREADABLE_TIMEOUT = 15_000
const PROGRESS_UNKNOWN = -1
/** At most one progress event in so many ms. */
const PROGRESS_EVERY = 30

/** Requests of the app's own process, which stop when the app is suspended. https://titaniumsdk.com/api/titanium/network/httpclient.html */
export class HTTPClient extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Network.HTTPClient'
  readonly UNSENT = UNSENT
  readonly OPENED = OPENED
  readonly HEADERS_RECEIVED = HEADERS_RECEIVED
  readonly LOADING = LOADING
  readonly DONE = DONE
  onload: Callback | null | undefined = null
  onerror: Callback | null | undefined = null
  onreadystatechange: Callback | null | undefined = null
  ondatastream: Callback | null | undefined = null
  onsendstream: Callback | null | undefined = null
  /** In ms. */
  timeout: unknown
  autoRedirect = true
  username: string | undefined
  password: string | undefined
  file: unknown
  cache = false
  enableKeepAlive = false
  validatesSecureCertificate = launch.app.deployType === 'production'
  waitsForConnectivity = false
  withCredentials = false
  autoEncodeUrl = true
  bindId: unknown
  domain: string | undefined
  tlsVersion: number | undefined
  timeoutForResource: number | undefined
  #request: number | null = null
  #method = 'GET'
  #url = ''
  #headers = new Map<string, string>()
  #readyState = UNSENT
  #answer = new HttpAnswer()
  #lastProgress = 0
  #securityManager: unknown

  get securityManager(): unknown {
    return this.#securityManager
  }

  /** @throws {TypeError} for what is no object. */
  set securityManager(manager: unknown) {
    if (manager === undefined || manager === null) return
    if (typeof manager !== 'object')
      throw new TypeError('Ti.Network.HTTPClient.securityManager has to implement SecurityManagerProtocol')
    nativeLog(
      'warn',
      'Ti.Network.HTTPClient: the simulator does not ask the securityManager, which is native code',
    )
    this.#securityManager = manager
  }

  get readyState(): number {
    return this.#readyState
  }

  get connected(): boolean {
    return this.#request !== null
  }

  get connectionType(): string {
    return this.#method
  }

  get status(): number {
    return this.#answer.status
  }

  get statusText(): string {
    return this.#answer.statusText
  }

  get location(): string {
    return this.#answer.url || this.#url
  }

  get responseHeaders(): { [name: string]: string } {
    return Object.fromEntries(this.#answer.headers)
  }

  get allResponseHeaders(): string {
    return this.#answer.headers.map(([name, value]) => `${name}:${value}`).join('\n')
  }

  /** Null for what is no text. */
  get responseText(): string | null {
    return this.#answer.text
  }

  /** Null where there is no text. Throws for one that is not well-formed. */
  get responseXML(): Node | null {
    const { responseText } = this
    return responseText === null ? null : XML.parseString(responseText)
  }

  get responseData(): Blob | null {
    return this.#answer.data
  }

  get responseDictionary(): unknown {
    try {
      return JSON.parse(this.responseText ?? '')
    } catch {
      return null
    }
  }

  open(method: string, url: string, _async = true): void {
    this.abort()
    this.#method = String(method).toUpperCase()
    this.#url = String(url)
    this.#headers = new Map()
    this.#answer = new HttpAnswer()
    this.#setState(OPENED)
  }

  /** A header is set after `open`; null takes it back. */
  setRequestHeader(name: string, value: unknown): void {
    if (value === null || value === undefined) this.#headers.delete(name)
    else this.#headers.set(name, String(value))
  }

  setTimeout(ms: unknown): void {
    this.timeout = ms
  }

  getResponseHeader(name: string): string | null {
    return this.#answer.header(name)
  }

  /** Throws where `open` was not called before, where a request is under way, and for a `file` that cannot be written. */
  send(data?: unknown): void {
    if (this.#readyState !== OPENED || this.#request !== null)
      throw new Error('Ti.Network.HTTPClient.send: call open() first, once for each request')
    const path = this.#filePath()
    if (path !== undefined && !isWritable(path))
      throw new Error(`Ti.Network.HTTPClient.file: the app cannot write ${path}`)
    const body = requestBody(data)
    this.#request = nextRequest((event) => this.#heard(event))
    notices.httpSend({
      id: this.#request,
      method: this.#method,
      url: this.#url,
      headers: this.#requestHeaders(body?.contentType ?? null),
      body: body?.bytes ?? null,
      timeout: this.#timeoutMs(),
      followRedirects: this.autoRedirect,
      validatesCertificate: this.validatesSecureCertificate,
      ...(this.username !== undefined && {
        credentials: { username: this.username, password: this.password ?? '' },
      }),
      ...(path !== undefined && { file: path }),
    })
  }

  /** Silent: neither onload nor onerror follows. */
  abort(): void {
    if (this.#request === null) return
    forgetRequest(this.#request)
    notices.httpAbort(this.#request)
    this.#request = null
    this.#readyState = UNSENT
  }

  /** As XMLHttpRequest has it. */
  getAllResponseHeaders(): string {
    return this.allResponseHeaders
  }

  /** Forgets the cookies that a request to this address would carry. */
  clearCookies(url: string): void {
    notices.clearCookies(String(url))
  }

  #heard(event: HttpEvent): void {
    if (event.step === 'sent') this.#call('onsendstream', { progress: event.progress, type: 'sendstream' })
    else if (event.step === 'headers') {
      this.#answer.begun(event)
      this.#setState(HEADERS_RECEIVED)
    } else if (event.step === 'data') this.#progressed(event.received, event.expected)
    else {
      this.#request = null
      if (event.step === 'done') this.#answer.done(event.body, this.#filePath())
      this.#setState(DONE)
      if (event.step === 'done') this.#finished()
      else this.#failed(event.code, event.message)
    }
  }

  #progressed(received: number, expected: number): void {
    if (this.#readyState !== LOADING) this.#setState(LOADING)
    const due = now() - this.#lastProgress >= PROGRESS_EVERY || received === expected
    if (!due) return
    this.#lastProgress = now()
    const progress = expected > 0 ? received / expected : PROGRESS_UNKNOWN
    this.#call('ondatastream', { progress, type: 'datastream' })
  }

  /** A status of 400 or more is an error if the app wants to hear of errors. */
  #finished(): void {
    if (this.status >= 400 && typeof this.onerror === 'function') this.#failed(this.status, 'HTTP error')
    else this.#call('onload', { code: 0, success: true, type: 'load' })
  }

  #failed(code: number, error: string): void {
    this.#call('onerror', { code, error, success: false, type: 'error' })
  }

  #setState(state: number): void {
    this.#readyState = state
    this.#call('onreadystatechange', { readyState: state, type: 'readystatechange' })
  }

  #call(
    name: 'onload' | 'onerror' | 'onreadystatechange' | 'ondatastream' | 'onsendstream',
    event: object,
  ): void {
    const callback = this[name]
    if (typeof callback === 'function') callBack(callback.bind(this), { ...event, source: this })
  }

  #requestHeaders(contentType: string | null): Headers {
    const headers = new Map(this.#headers)
    const names = new Set([...headers.keys()].map((name) => name.toLowerCase()))
    if (contentType !== null && !names.has('content-type')) headers.set('Content-Type', contentType)
    if (this.username !== undefined && !names.has('authorization')) {
      const credentials = Buffer.from(`${this.username}:${this.password ?? ''}`).toString('base64')
      headers.set('Authorization', `Basic ${credentials}`)
    }
    return [...headers]
  }

  #timeoutMs(): number {
    if (this.timeout === undefined || this.timeout === null) return DEFAULT_TIMEOUT
    const ms = Number(this.timeout)
    return Number.isFinite(ms) && ms >= 0 ? ms : UNREADABLE_TIMEOUT
  }

  #filePath(): string | undefined {
    const { file } = this
    if (file instanceof File) return file.resolve()
    return typeof file === 'string' && file !== '' ? absolutePath(file, applicationDataDirectory) : undefined
  }
}

refuseMissing(HTTPClient.prototype, 'Ti.Network.HTTPClient', membersOf('Ti.Network.HTTPClient'))

/** How a request of this process goes on, from iOS. */
export const httpEvent = requestEvent
