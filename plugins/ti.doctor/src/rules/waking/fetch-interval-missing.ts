import { placeOf } from '../../code/Code.ts'
import type { Rule } from '../../finding.ts'

export const fetchIntervalMissing: Rule = {
  id: 'fetch-interval-missing',
  finds: 'a listener of `backgroundfetch` in an app that never calls `setMinimumBackgroundFetchInterval`',
  why: 'The interval is "never" until the app sets it, at every start: iOS grants no fetch.',
  mend: 'Call Ti.App.iOS.setMinimumBackgroundFetchInterval(Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN) in alloy.js or app.js.',
  source: 'https://titaniumsdk.com/api/titanium/app/ios.html#setminimumbackgroundfetchinterval',
  *check({ code }) {
    const [listener] = code.listenersOf('backgroundfetch')
    if (!listener || code.mentions('setMinimumBackgroundFetchInterval')) return
    const { source, path } = listener.call
    yield { ...placeOf(source, path), what: 'nothing asks iOS for background fetches' }
  },
}
