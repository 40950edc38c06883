import { type AppBundle, backgroundModes } from '../install/readApp.ts'

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
  refusal(app: AppBundle): string | undefined {
    if (!backgroundModes(app).includes('fetch')) return 'UIBackgroundModes has no fetch'
    if ('BGTaskSchedulerPermittedIdentifiers' in app.plist)
      return 'BGTaskSchedulerPermittedIdentifiers in Info.plist switches background fetch off'
    if (this.#interval >= NEVER)
      return 'the app has not called Ti.App.iOS.setMinimumBackgroundFetchInterval(Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN)'
    return undefined
  }
}
