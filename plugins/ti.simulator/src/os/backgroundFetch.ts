import type { Tiapp } from '../install/tiapp.ts'
import { backgroundModes } from '../install/tiapp.ts'

/** Seconds; UIApplication.backgroundFetchIntervalNever, which is where iOS begins. */
export const NEVER = Number.MAX_VALUE

/** Background fetch as iOS grants it. https://developer.apple.com/documentation/uikit/uiapplication/setminimumbackgroundfetchinterval(_:) */
export class BackgroundFetch {
  /** Seconds. */
  #interval = NEVER

  setMinimumInterval(seconds: number): void {
    this.#interval = seconds
  }

  /** Why iOS never calls the app for a fetch, if so. */
  refusal(tiapp: Tiapp): string | undefined {
    if (!backgroundModes(tiapp).includes('fetch')) return 'UIBackgroundModes has no fetch'
    if ('BGTaskSchedulerPermittedIdentifiers' in tiapp.plist)
      return 'BGTaskSchedulerPermittedIdentifiers in Info.plist switches background fetch off'
    if (this.#interval >= NEVER)
      return 'the app has not called Ti.App.iOS.setMinimumBackgroundFetchInterval(Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN)'
    return undefined
  }
}
