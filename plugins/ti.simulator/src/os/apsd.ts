import { randomBytes } from 'node:crypto'
import type { Push, PushService } from '../apple/apns.ts'
import type { ApplicationDelegate, NotificationRequest, NSError } from '../wire/delegate.ts'
import { isJsonObject, type JsonObject } from '../wire/json.ts'
import type { Disk } from './files/disk.ts'
import type { Network } from './network/network.ts'
import { remoteNotification } from './notifications/remoteNotification.ts'
import type { RunningBoard, WakeOutcome } from './runningboard.ts'
import type { Clock, Timer } from './time/clock.ts'

const STORE = 'apsd.json'
const HOUR = 60 * 60 * 1000
/** NSCocoaErrorDomain; https://developer.apple.com/documentation/bundleresources/entitlements/aps-environment */
const NOT_ENTITLED: NSError = {
  code: 3000,
  message: 'no valid “aps-environment” entitlement string found for application',
}

export interface PushHost {
  readonly clock: Clock
  readonly network: Network
  readonly disk: Disk
  readonly runningboard: Pick<RunningBoard, 'refusal' | 'wake'>
  /** Whether the app is signed with `aps-environment`. */
  readonly entitled: boolean
  /** The app's bundle id, which is its push topic. */
  topic(): string
  /** The app's Localizable.strings. */
  texts(): ReadonlyMap<string, string>
  awake(): ApplicationDelegate | undefined
  /** The user looks at the app. */
  inForeground(): boolean
  present(request: NotificationRequest): void
  record(event: string, detail: JsonObject): void
}

/** The phone's end of Apple's push service. */
export class Apsd {
  readonly #host: PushHost
  readonly #service: PushService | undefined
  readonly #perHour: () => number
  /** The token of an earlier day, which the app is given again. */
  #kept: string | undefined
  #token: string | undefined
  #disconnect: (() => void) | undefined
  #wakes: number[] = []
  #heldBack: JsonObject | undefined
  /** When the push that is held back may wake the app. */
  #release: Timer | undefined
  #stored: JsonObject | undefined
  #waiting = false

  /** @param perHour pushes an hour that wake an app; iOS gives "two or three" (https://developer.apple.com/documentation/usernotifications/pushing-background-updates-to-your-app) */
  constructor(host: PushHost, service: PushService | undefined, perHour: () => number) {
    this.#host = host
    this.#service = service
    this.#perHour = perHour
    const stored = host.disk.read(STORE)
    if (isJsonObject(stored) && typeof stored.token === 'string') this.#kept = stored.token
  }

  get token(): string | undefined {
    return this.#token
  }

  register(): void {
    const { network, awake, entitled } = this.#host
    if (!entitled) {
      this.#host.record('pushRegistrationFailed', { ...NOT_ENTITLED })
      awake()?.didFailToRegisterForRemoteNotifications(NOT_ENTITLED)
      return
    }
    if (!network.online) {
      this.#host.record('pushRegistrationWaits', { reason: 'offline' })
      this.#waiting = true
      return
    }
    this.#token ??= this.#use(this.#kept ?? randomBytes(32).toString('hex'))
    this.#connect()
    awake()?.didRegisterForRemoteNotifications(this.#token)
  }

  unregister(): void {
    this.#leave()
    if (this.#token) this.#service?.unregister(this.#token)
    this.#token = undefined
    this.#kept = undefined
    this.#host.disk.keep(STORE, {})
  }

  /** Stands still, as a phone that is switched off; what was held back is lost. */
  stop(): void {
    this.#release?.cancel()
    this.#leave()
  }

  /** Connects an app that has registered, now or before the phone was last switched off. */
  start(): void {
    if (this.#kept) this.#token ??= this.#use(this.#kept)
    if (this.#token && this.#host.network.online) this.#connect()
  }

  /** A push for this phone. While it is offline only the newest is kept. */
  async receive(payload: JsonObject): Promise<WakeOutcome> {
    if (!this.#host.network.online) {
      this.#stored = payload
      return this.#notWoken('pushStored', 'offline')
    }
    this.#host.record('push', payload)
    const shown = this.#present(payload)
    if (wakes(payload)) return this.#wake(payload)
    if (shown) return { result: 'notWoken', reason: 'the payload has no "content-available"', awakeMs: 0 }
    return this.#notWoken('pushIgnored', 'its "aps" has no alert, badge or sound, nor "content-available": 1')
  }

  /** The user opened the app: what iOS held back is delivered. */
  appOpened(): void {
    const payload = this.#heldBack
    this.#heldBack = undefined
    if (payload) void this.#tellApp(payload)
  }

  async #wake(payload: JsonObject): Promise<WakeOutcome> {
    const { clock, runningboard } = this.#host
    const refusal = runningboard.refusal('silentpush')
    if (refusal !== undefined) return this.#notWoken('pushIgnored', refusal)
    if (this.#host.inForeground()) return this.#tellApp(payload)
    this.#wakes = this.#wakes.filter((at) => at > clock.uptime() - HOUR)
    if (this.#wakes.length < this.#perHour()) {
      this.#wakes.push(clock.uptime())
      return this.#tellApp(payload)
    }
    if (this.#heldBack === undefined)
      this.#release = clock.after((this.#wakes[0] ?? clock.uptime()) + HOUR - clock.uptime() + 1, () =>
        this.#deliverHeldBack(),
      )
    this.#heldBack = payload
    return this.#notWoken(
      'pushHeldBack',
      `iOS wakes an app about ${this.#perHour()} times an hour; the newest push waits`,
    )
  }

  #tellApp(payload: JsonObject): Promise<WakeOutcome> {
    return this.#host.runningboard.wake({ kind: 'silentpush', payload })
  }

  #notWoken(event: string, reason: string): WakeOutcome {
    this.#host.record(event, { reason })
    return { result: 'notWoken', reason, awakeMs: 0 }
  }

  #deliverHeldBack(): void {
    const payload = this.#heldBack
    this.#heldBack = undefined
    if (payload) void this.#wake(payload)
  }

  #present(payload: JsonObject): boolean {
    const request = remoteNotification(payload, this.#host.texts())
    if (request) this.#host.present(request)
    return request !== undefined
  }

  #use(token: string): string {
    this.#service?.register(this.#host.topic(), token)
    this.#kept = token
    this.#host.disk.keep(STORE, { token })
    return token
  }

  #leave(): void {
    this.#disconnect?.()
    this.#disconnect = undefined
  }

  #connect(): void {
    if (!this.#service || !this.#token || this.#disconnect) return
    this.#disconnect = this.#service.connect(this.#token, (push: Push) => void this.receive(push.payload))
  }

  networkChanged(online: boolean): void {
    if (!online) {
      this.#leave()
      return
    }
    if (this.#waiting) {
      this.#waiting = false
      this.register()
    }
    this.start()
    const payload = this.#stored
    this.#stored = undefined
    if (payload) void this.receive(payload)
  }
}

function wakes(payload: JsonObject): boolean {
  return isJsonObject(payload.aps) && payload.aps['content-available'] === 1
}
