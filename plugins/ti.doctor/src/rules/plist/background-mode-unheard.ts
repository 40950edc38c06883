import type { Rule } from '../../finding.ts'
import { backgroundModes } from '../../project/tiapp.ts'

export const backgroundModeUnheard: Rule = {
  id: 'background-mode-unheard',
  finds: 'a mode in `UIBackgroundModes` that iOS uses to wake the app, and no listener of its event',
  why: 'iOS wakes the app, nothing ends the handler, and after 29 seconds Titanium answers that it failed: iOS wakes the app less and less.',
  mend: 'Add the listener, and end its handler; or take the mode out.',
  source: 'https://titaniumsdk.com/api/titanium/app/ios.html#events',
  *check({ tiapp, code }) {
    const entry = tiapp.plist.get('UIBackgroundModes')
    if (!entry) return
    const modes = backgroundModes(tiapp)
    const unheard = (mode: string, event: string) => ({
      file: 'tiapp.xml',
      line: entry.key.line,
      column: entry.key.column,
      what: `UIBackgroundModes has "${mode}", but nothing listens to ${event}`,
    })
    const fetches = code.callsOf('Ti.App.iOS.setMinimumBackgroundFetchInterval').length > 0
    if (modes.includes('fetch') && fetches && !code.says('backgroundfetch'))
      yield unheard('fetch', 'backgroundfetch')
    const pushed = code.callsOf('Ti.Network.registerForPushNotifications').length > 0
    const heard = code.says('silentpush') || code.says('remotenotificationaction')
    if (modes.includes('remote-notification') && pushed && !heard)
      yield unheard('remote-notification', 'silentpush')
  },
}
