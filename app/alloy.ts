import { logBoot } from '/boot'
import { appState, banners } from '/downloads/index'
import { journal } from '/journal'
import { push } from '/push/push'
import { wantedTab } from '/screen/wantedTab'
import { downloads, listen } from '/service'
import { configProblem } from '/settings/config'
import { startProblems } from '/settings/startProblems'
import { onBackgroundFetch } from '/triggers/backgroundFetch'
import { fetchInterval } from '/triggers/fetchInterval'
import { onSilentPush } from '/triggers/silentPush'

// The listeners come first. Titanium keeps the events that iOS sends while the app starts, but only one of each name. It
// keeps no event of a URL session, and those begin as soon as `restore` makes the session again.
Ti.App.iOS.addEventListener('backgroundfetch', onBackgroundFetch)
Ti.App.iOS.addEventListener('silentpush', onSilentPush)
logBoot()
listen()
// Titanium keeps the tap that starts the app in its boot queue until the screens are there.
Ti.App.iOS.addEventListener('localnotificationaction', (event: Ti.App.iOS.LocalNotificationActionEvent) => {
  const trigger = banners.triggerOf(event.userInfo)
  journal.add(event.type, trigger ?? 'not of a transfer')
  if (trigger) wantedTab.emit('changed', trigger)
})

appState.on('returned', () => {
  if ('why' in push.state) push.register()
})

downloads.restore()

for (const problem of startProblems()) journal.add('start', problem)
// Both need the settings. The first screen tells what is wrong with them.
if (configProblem() === undefined) {
  fetchInterval.apply()
  push.register()
}

// Alloy leaves the specs out of production builds.
if (!ENV_PROD && Ti.App.Properties.getBool('run-specs', false)) require('/specs/run')
if (!ENV_PROD && Ti.App.Properties.getBool('verify', false)) require('/specs/verify')
