import { fileURLToPath } from 'node:url'
import { Blob } from '../Blob.ts'
import { crash } from '../kernel/crash.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { system } from '../kernel/os.ts'
import { setTimeout } from '../kernel/timers.ts'

type Headers = Readonly<Record<string, string>>

function textHeaders(value: unknown): Headers {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {})
  for (const [name, text] of entries)
    if (typeof text !== 'string') throw new TypeError(`Header "${name}" must be a String, not ${typeof text}`)
  return Object.fromEntries(entries)
}

function option(options: unknown, name: string): unknown {
  return typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined
}

class SessionConfiguration extends KrollProxy {
  override readonly [apiNameOf] = 'URLSession.SessionConfiguration'
  readonly identifier: string
  #headers: Headers = {}

  constructor(identifier: unknown) {
    super()
    if (typeof identifier !== 'string' || identifier === '')
      throw new TypeError('createSessionConfiguration({ identifier }): "identifier" must be a String')
    this.identifier = identifier
  }

  get HTTPHeaderFields(): Headers {
    return this.#headers
  }

  set HTTPHeaderFields(headers: Headers) {
    this.#headers = textHeaders(headers)
  }
}

/** A background NSURLSession. Its events come to Ti.App.iOS, never to this object. */
class Session extends KrollProxy {
  override readonly [apiNameOf] = 'URLSession.Session'
  readonly #identifier: string
  #invalidated = false

  constructor(configuration: SessionConfiguration) {
    super()
    this.#identifier = configuration.identifier
    system.createBackgroundSession(configuration.identifier, configuration.HTTPHeaderFields)
  }

  /** Starts a GET at once and answers its task number, which is unique within this session alone. */
  downloadTask(options: unknown): number | undefined {
    const url = option(options, 'url')
    if (typeof url !== 'string' || url === '') {
      nativeLog('error', 'downloadTask: "url" is missing or empty')
      return undefined
    }
    this.#refuseWhenInvalidated()
    return system.downloadTask(this.#identifier, url)
  }

  uploadTask(options: unknown): number | null {
    const data = option(options, 'data')
    if (data instanceof Blob) crash('Upload tasks from NSData are not supported in background sessions.')
    if (typeof data !== 'string') return null
    this.#refuseWhenInvalidated()
    return system.uploadTask({
      ...this.#order(options, option(options, 'requestHeaders')),
      file: data.startsWith('file:') ? fileURLToPath(data) : data,
    })
  }

  dataTask(options: unknown): number {
    this.#refuseWhenInvalidated()
    const data = option(options, 'data')
    return system.dataTask({
      ...this.#order(options, option(options, 'requestHeaders')),
      ...(data === undefined ? {} : { text: JSON.stringify(data) }),
    })
  }

  finishTasksAndInvalidate(): void {
    this.#invalidate(false)
  }

  invalidateAndCancel(): void {
    this.#invalidate(true)
  }

  reset(done: (answer: object) => void): void {
    setTimeout(() => done({ completed: true }), 0)
  }

  flush(done: (answer: object) => void): void {
    setTimeout(() => done({ completed: true }), 0)
  }

  #order(options: unknown, headers: unknown) {
    return {
      session: this.#identifier,
      url: String(option(options, 'url') ?? ''),
      method: String(option(options, 'method') ?? 'POST'),
      headers: textHeaders(headers),
    }
  }

  #invalidate(cancel: boolean): void {
    if (this.#invalidated) return
    this.#invalidated = true
    system.invalidateSession(this.#identifier, cancel)
  }

  /** NSURLSession raises "Task created in a session that has been invalidated". */
  #refuseWhenInvalidated(): void {
    if (this.#invalidated) crash('Task created in a session that has been invalidated')
  }
}

/** com.appcelerator.urlSession 4.0.1. https://github.com/tidev/ti.urlsession */
class URLSessionModule extends KrollProxy {
  override readonly [apiNameOf] = 'com.appcelerator.urlSession'

  createSessionConfiguration(options: unknown): SessionConfiguration {
    return new SessionConfiguration(option(options, 'identifier'))
  }

  createSession(options: unknown): Session | null {
    const configuration = option(options, 'configuration') ?? options
    if (configuration instanceof SessionConfiguration) return new Session(configuration)
    nativeLog('error', 'createSession({ configuration }) takes what createSessionConfiguration returned')
    return null
  }

  /** @deprecated of 3.0.0, still there. */
  createURLSessionBackgroundConfiguration(identifier: unknown): SessionConfiguration {
    nativeLog('warn', 'createURLSessionBackgroundConfiguration is deprecated, use createSessionConfiguration')
    return new SessionConfiguration(identifier)
  }

  /** @deprecated of 3.0.0, still there. */
  createURLSession(configuration: unknown): Session | null {
    nativeLog('warn', 'createURLSession is deprecated, use createSession')
    return this.createSession(configuration)
  }

  /** @deprecated of 3.0.0, still there. */
  backgroundDownloadTaskWithURL(session: unknown, url: unknown): number | undefined {
    nativeLog('warn', 'backgroundDownloadTaskWithURL is deprecated, use session.downloadTask')
    return session instanceof Session ? session.downloadTask({ url }) : undefined
  }

  finishTasksAndInvalidate(session: unknown): void {
    if (session instanceof Session) session.finishTasksAndInvalidate()
  }

  invalidateAndCancel(session: unknown): void {
    if (session instanceof Session) session.invalidateAndCancel()
  }
}

export const urlSession = new URLSessionModule()
