import { config, configProblem } from '/settings/config'

const OFF = 'backgroundFetch.off'

/** Whether iOS may fetch: as often as `app/config.json` says, or not at all. The user decides, and it stays so. */
export const fetchInterval = {
  isOn(): boolean {
    return !Ti.App.Properties.getBool(OFF, false)
  },

  turn(on: boolean): void {
    Ti.App.Properties.setBool(OFF, !on)
    fetchInterval.apply()
  },

  /** Call it at every start: iOS never fetches unless asked anew. */
  apply(): void {
    Ti.App.iOS.setMinimumBackgroundFetchInterval(
      fetchInterval.isOn()
        ? fetchInterval.seconds() || Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN
        : Ti.App.iOS.BACKGROUNDFETCHINTERVAL_NEVER,
    )
  },

  /** Between two fetches, at least; 0 for as often as iOS allows, and where the settings are wrong. */
  seconds(): number {
    return configProblem() === undefined ? config().fetchIntervalSeconds : 0
  },
}
