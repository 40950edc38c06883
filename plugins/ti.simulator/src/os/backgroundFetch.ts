import type { AppBundle } from '../install/readApp.ts'
import type { JsonObject } from '../wire/json.ts'
import type { RunningBoard, WakeOutcome } from './runningboard.ts'

/** Seconds; UIApplication.backgroundFetchIntervalNever, which is where iOS begins. */
export const NEVER = Number.MAX_VALUE

export interface FetchHost {
  readonly runningboard: Pick<RunningBoard, 'refusal' | 'wake'>
  app(): AppBundle
  /** The app leaves the screen. */
  home(): Promise<void>
  record(event: string, detail: JsonObject): void
}

/** Background fetch as iOS grants it. https://developer.apple.com/documentation/uikit/uiapplication/setminimumbackgroundfetchinterval(_:) */
export class BackgroundFetch {
  readonly #host: FetchHost
  /** Seconds. */
  #interval = NEVER

  constructor(host: FetchHost) {
    this.#host = host
  }

  setMinimumInterval(seconds: number): void {
    this.#interval = seconds
  }

  /** What Xcode's "Simulate Background Fetch" does: the app leaves the screen, and is woken to fetch. */
  async fetch(): Promise<WakeOutcome> {
    const { runningboard } = this.#host
    const reason = runningboard.refusal('backgroundfetch') ?? this.#refusal()
    if (reason !== undefined) {
      this.#host.record('backgroundFetchRefused', { reason })
      return { result: 'notWoken', reason, awakeMs: 0 }
    }
    await this.#host.home()
    return runningboard.wake({ kind: 'backgroundfetch' })
  }

  /** Why iOS never calls the app for a fetch, if so. */
  #refusal(): string | undefined {
    if ('BGTaskSchedulerPermittedIdentifiers' in this.#host.app().plist)
      return 'BGTaskSchedulerPermittedIdentifiers in Info.plist switches background fetch off'
    if (this.#interval >= NEVER)
      return 'the app has not called Ti.App.iOS.setMinimumBackgroundFetchInterval(Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN)'
    return undefined
  }
}
