import { type AppBundle, backgroundModes } from '../install/readApp.ts'
import { isJsonObject } from '../wire/json.ts'
import type { Disk } from './disk.ts'
import type { Clock } from './time/clock.ts'

const STORE = 'backgroundFetch.json'
/** Seconds; UIApplication.backgroundFetchIntervalNever, which is where iOS begins. */
export const NEVER = Number.MAX_VALUE

/**
 * Background fetch as iOS grants it. https://developer.apple.com/documentation/uikit/uiapplication/setminimumbackgroundfetchinterval(_:)
 *
 * The interval is kept over a reboot: Apple says nowhere that it is lost by one. It is gone with a new app.
 */
export class BackgroundFetch {
  readonly #disk: Disk
  readonly #clock: Clock
  /** Seconds. */
  #interval: number
  /** The clock's `uptime` of the last fetch. */
  #last = Number.NEGATIVE_INFINITY

  constructor(disk: Disk, clock: Clock) {
    this.#disk = disk
    this.#clock = clock
    const stored = disk.read(STORE)
    this.#interval = isJsonObject(stored) && typeof stored.interval === 'number' ? stored.interval : NEVER
  }

  /** Seconds that must pass between two fetches. */
  get minimumInterval(): number {
    return this.#interval
  }

  setMinimumInterval(seconds: number): void {
    this.#interval = seconds
    this.#disk.write(STORE, { interval: seconds })
  }

  /** A fetch begins. */
  granted(): void {
    this.#last = this.#clock.uptime()
  }

  /** Why iOS does not call the app for a fetch now, if so. */
  refusal(app: AppBundle): string | undefined {
    if (!backgroundModes(app).includes('fetch')) return 'UIBackgroundModes has no fetch'
    if ('BGTaskSchedulerPermittedIdentifiers' in app.plist)
      return 'BGTaskSchedulerPermittedIdentifiers in Info.plist switches background fetch off'
    if (this.#interval >= NEVER)
      return 'the app has not called Ti.App.iOS.setMinimumBackgroundFetchInterval(Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN)'
    const passed = (this.#clock.uptime() - this.#last) / 1000
    if (passed < this.#interval)
      return `the app wants ${this.#interval} s between two fetches, and the last was ${Math.floor(passed)} s ago`
    return undefined
  }
}
