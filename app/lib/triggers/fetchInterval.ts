import { config, configProblem } from '/settings/config'

const OFF = 'backgroundFetch.off'

/** How often iOS may fetch: as often as `app/config.json` says, or never. The choice of the user is kept over launches. */
export const fetchInterval = {
  isOn(): boolean {
    return !Ti.App.Properties.getBool(OFF, false)
  },

  turn(on: boolean): void {
    Ti.App.Properties.setBool(OFF, !on)
    fetchInterval.apply()
  },

  /** Call it at every start. iOS forgets the interval when the app ends. */
  apply(): void {
    Ti.App.iOS.setMinimumBackgroundFetchInterval(
      fetchInterval.isOn()
        ? fetchInterval.seconds() || Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN
        : Ti.App.iOS.BACKGROUNDFETCHINTERVAL_NEVER,
    )
  },

  /** The least time between two fetches; 0 means as often as iOS allows, also while the settings are wrong. */
  seconds(): number {
    return configProblem() === undefined ? config().fetchIntervalSeconds : 0
  },
}
