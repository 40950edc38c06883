import { config, configProblem } from '/settings/config'

const OFF = 'backgroundFetch.off'

/** Whether iOS may fetch, and how often. The person switches it on or off, and the choice outlives the app. */
export const fetchInterval = {
  isOn(): boolean {
    return !Ti.App.Properties.getBool(OFF, false)
  },

  turn(on: boolean): void {
    Ti.App.Properties.setBool(OFF, !on)
    fetchInterval.apply()
  },

  /** Call it at every start of the app: iOS fetches only for an app that has asked since. */
  apply(): void {
    Ti.App.iOS.setMinimumBackgroundFetchInterval(
      fetchInterval.isOn()
        ? fetchInterval.seconds() || Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN
        : Ti.App.iOS.BACKGROUNDFETCHINTERVAL_NEVER,
    )
  },

  /** The shortest time between two fetches, in seconds; 0 for as often as iOS allows, and where the settings are wrong. */
  seconds(): number {
    return configProblem() === undefined ? config().fetchIntervalSeconds : 0
  },
}
