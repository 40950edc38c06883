import type { AppBundle } from '../install/readApp.ts'
import { isJsonObject, type JsonObject } from '../wire/json.ts'
import type { Disk } from './files/disk.ts'
import type { RunningBoard, WakeOutcome } from './runningboard.ts'
import type { Clock } from './time/clock.ts'

const STORE = 'backgroundFetch.json'
/** Seconds; UIApplication.backgroundFetchIntervalNever, which is where iOS begins. */
export const NEVER = Number.MAX_VALUE

export interface FetchHost {
  readonly disk: Disk
  readonly clock: Clock
  readonly runningboard: Pick<RunningBoard, 'refusal' | 'wake'>
  app(): AppBundle
  /** The app leaves the screen. */
  home(): Promise<void>
  record(event: string, detail: JsonObject): void
}

/**
 * Background fetch as iOS grants it. https://developer.apple.com/documentation/uikit/uiapplication/setminimumbackgroundfetchinterval(_:)
 *
 * The interval is kept over a reboot: Apple says nowhere that it is lost by one. It is gone with a new app.
 */
export class BackgroundFetch {
  readonly #host: FetchHost
  /** Seconds. */
  #interval: number
  /** The clock's `uptime` of the last fetch. */
  #last = Number.NEGATIVE_INFINITY

  constructor(host: FetchHost) {
    this.#host = host
    const stored = host.disk.read(STORE)
    this.#interval = isJsonObject(stored) && typeof stored.interval === 'number' ? stored.interval : NEVER
  }

  /** Seconds that must pass between two fetches. */
  get minimumInterval(): number {
    return this.#interval
  }

  setMinimumInterval(seconds: number): void {
    this.#interval = seconds
    this.#host.disk.keep(STORE, { interval: seconds })
  }

  /** What Xcode's "Simulate Background Fetch" does: the app leaves the screen, and is woken to fetch. */
  async fetch(): Promise<WakeOutcome> {
    const { clock, runningboard } = this.#host
    const reason = runningboard.refusal('backgroundfetch') ?? this.#refusal()
    if (reason !== undefined) {
      this.#host.record('backgroundFetchRefused', { reason })
      return { result: 'notWoken', reason, awakeMs: 0 }
    }
    this.#last = clock.uptime()
    await this.#host.home()
    return runningboard.wake({ kind: 'backgroundfetch' })
  }

  /** Why iOS does not call the app for a fetch now, if so. */
  #refusal(): string | undefined {
    if ('BGTaskSchedulerPermittedIdentifiers' in this.#host.app().plist)
      return 'BGTaskSchedulerPermittedIdentifiers in Info.plist switches background fetch off'
    if (this.#interval >= NEVER)
      return 'the app has not called Ti.App.iOS.setMinimumBackgroundFetchInterval(Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN)'
    const passed = (this.#host.clock.uptime() - this.#last) / 1000
    if (passed < this.#interval)
      return `the app wants ${this.#interval} s between two fetches, and the last was ${Math.floor(passed)} s ago`
    return undefined
  }
}
