import type { NSError } from '../wire/delegate.ts'
import type { JsonObject } from '../wire/json.ts'
import type { NetworkType } from '../wire/networkType.ts'
import { membersOf } from './api/members.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeLog } from './kernel/nativeLog.ts'
import { launch, notices, system } from './kernel/os.ts'
import { settle } from './kernel/settle.ts'
import { callBack } from './kernel/turn.ts'
import { Cookie } from './Network/Cookie.ts'
import { cookieStorage } from './Network/cookieStorage.ts'
import { HTTPClient } from './Network/HTTPClient.ts'
import { Socket } from './Network/Socket.ts'
import { maker } from './UI/native/maker.ts'

export type Callback = (event: object) => void
export interface PushCallbacks {
  success?: Callback
  error?: Callback
  callback?: Callback
  types?: unknown
}

const NETWORK_NONE = 0
const NETWORK_WIFI = 1
const NETWORK_MOBILE = 2
const NETWORK_LAN = 3
const NETWORK_UNKNOWN = 4
const TYPES: { readonly [type in NetworkType]: number } = {
  none: NETWORK_NONE,
  wifi: NETWORK_WIFI,
  cellular: NETWORK_MOBILE,
}
const NAMES = ['NONE', 'WIFI', 'MOBILE', 'LAN', 'UNKNOWN']
/** iOS and the SDK keep the last token here. */
const TOKEN_KEY = 'APNSRemoteDeviceUUID'

const escaped = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/** https://titaniumsdk.com/api/titanium/network.html */
export class NetworkModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Network'
  readonly NETWORK_NONE = NETWORK_NONE
  readonly NETWORK_WIFI = NETWORK_WIFI
  readonly NETWORK_MOBILE = NETWORK_MOBILE
  readonly NETWORK_LAN = NETWORK_LAN
  readonly NETWORK_UNKNOWN = NETWORK_UNKNOWN
  readonly NOTIFICATION_TYPE_BADGE = 1
  readonly NOTIFICATION_TYPE_ALERT = 2
  readonly NOTIFICATION_TYPE_SOUND = 3
  readonly NOTIFICATION_TYPE_NEWSSTAND = 4
  readonly PROGRESS_UNKNOWN = -1
  readonly TLS_VERSION_1_0 = 1
  readonly TLS_VERSION_1_1 = 2
  readonly TLS_VERSION_1_2 = 3
  readonly TLS_VERSION_1_3 = 4
  readonly Socket = Socket
  readonly createCookie = maker(Cookie)
  #type = TYPES[launch.network]
  #push: PushCallbacks | null = null
  #token: string | null = typeof launch.defaults[TOKEN_KEY] === 'string' ? launch.defaults[TOKEN_KEY] : null

  get networkType(): number {
    return this.#type
  }

  get networkTypeName(): string {
    return NAMES[this.#type] ?? 'UNKNOWN'
  }

  get online(): boolean {
    return this.#type !== NETWORK_NONE && this.#type !== NETWORK_UNKNOWN
  }

  get remoteDeviceUUID(): string | null {
    return this.#token
  }

  get remoteNotificationsEnabled(): boolean {
    return this.#push !== null
  }

  /** From the deprecated UIUserNotificationSettings: what the person allowed of badge, alert and sound. */
  get remoteNotificationTypes(): number[] {
    const { status, options } = system.notificationSettings()
    if (status !== 'authorized' && status !== 'provisional') return []
    const allowed = [
      { option: 1, type: this.NOTIFICATION_TYPE_BADGE },
      { option: 4, type: this.NOTIFICATION_TYPE_ALERT },
      { option: 2, type: this.NOTIFICATION_TYPE_SOUND },
    ]
    return allowed.filter(({ option }) => (options & option) !== 0).map(({ type }) => type)
  }

  createHTTPClient(properties: object = {}): HTTPClient {
    const client = new HTTPClient()
    client.applyProperties(properties)
    return client
  }

  get allHTTPCookies(): Cookie[] {
    return cookieStorage.all()
  }

  addHTTPCookie(cookie: unknown): void {
    cookieStorage.add(cookie)
  }

  getHTTPCookies(domain: unknown, path?: unknown, name?: unknown): Cookie[] {
    return cookieStorage.get(domain, path, name)
  }

  getHTTPCookiesForDomain(domain: unknown): Cookie[] {
    return cookieStorage.ofDomain(domain)
  }

  removeHTTPCookie(domain: unknown, path?: unknown, name?: unknown): void {
    cookieStorage.remove(domain, path, name)
  }

  removeHTTPCookiesForDomain(domain: unknown): void {
    cookieStorage.removeOfDomain(domain)
  }

  removeAllHTTPCookies(): void {
    cookieStorage.removeAll()
  }

  /** More is escaped than by JavaScript's own function (NetworkModule.m). */
  encodeURIComponent(text: unknown): string {
    return encodeURIComponent(String(text)).replace(/[!*'()]/g, escaped)
  }

  /** Undefined for what is damaged. */
  decodeURIComponent(text: unknown): string | undefined {
    try {
      return decodeURIComponent(String(text))
    } catch {
      return undefined
    }
  }

  /** Asks no permission: a token comes without any. The last registration's callbacks are the ones called. */
  registerForPushNotifications(callbacks: PushCallbacks): void {
    if (typeof callbacks !== 'object' || callbacks === null)
      throw new TypeError('Ti.Network.registerForPushNotifications takes an object with callbacks')
    if (callbacks.types !== undefined)
      nativeLog(
        'warn',
        'The "types" of registerForPushNotifications are ignored: use Ti.App.iOS.registerUserNotificationSettings',
      )
    this.#push = callbacks
    notices.registerForRemoteNotifications()
  }

  unregisterForPushNotifications(): void {
    this.#push = null
    notices.unregisterForRemoteNotifications()
  }

  pushRegistered(token: string): void {
    this.#token = token
    notices.setDefault(TOKEN_KEY, token)
    this.#call('success', { success: true, code: 0, deviceToken: token })
  }

  pushFailed({ code, message }: NSError): void {
    this.#call('error', { success: false, code, error: message })
  }

  pushReceived(data: JsonObject, inBackground: boolean): void {
    this.#call('callback', { success: true, code: 0, data, inBackground })
  }

  reachabilityChanged(type: NetworkType): void {
    this.#type = TYPES[type]
    const { networkType, networkTypeName, online } = this
    if (this.hasListeners('change')) this.fireEvent('change', { networkType, networkTypeName, online })
  }

  #call(name: 'success' | 'error' | 'callback', event: object): void {
    const callback = this.#push?.[name]
    if (typeof callback !== 'function') return
    notices.fired(`push ${name}`, JSON.parse(JSON.stringify(event)))
    callBack(callback.bind(this), { ...event, type: 'remote', source: this })
  }
}

export const Network = settle(new NetworkModule())
refuseMissing(Network, 'Ti.Network', membersOf('Ti.Network'))

export const pushRegistered = (token: string) => Network.pushRegistered(token)
export const pushFailed = (error: NSError) => Network.pushFailed(error)
export const pushReceived = (userInfo: JsonObject, inBackground: boolean) =>
  Network.pushReceived(userInfo, inBackground)
export const reachabilityChanged = (type: NetworkType) => Network.reachabilityChanged(type)
