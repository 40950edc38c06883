import { appState } from '/appState'
import { banners } from '/downloads/banners'
import { downloads } from '/downloads/service'
import { journal } from '/journal'
import { push } from '/push'
import { screens } from '/screens'
import { onBackgroundFetch } from '/triggers/backgroundFetch'
import { fetchInterval } from '/triggers/fetchInterval'
import { onSilentPush } from '/triggers/silentPush'

// The listeners come first and at once. Titanium keeps what iOS sends while the app starts, but only one event of
// each name; and it keeps none of the URL sessions', which begin to speak as soon as their session is made again.
Ti.App.iOS.addEventListener('backgroundfetch', (event) => {
  journal.add(event.type, event.handlerId)
  onBackgroundFetch(event)
})
Ti.App.iOS.addEventListener('silentpush', (event) => {
  journal.add(event.type, event.handlerId)
  onSilentPush(event)
})
Ti.App.iOS.addEventListener('backgroundtransfer', (event) => {
  journal.add(event.type, `${event.sessionId}, ${event.handlerId}`)
  downloads.sessionEvents.woken(event)
})
Ti.App.iOS.addEventListener('downloadprogress', (event) => downloads.sessionEvents.progressed(event))
Ti.App.iOS.addEventListener('downloadcompleted', (event) => {
  journal.add(event.type, `${event.sessionIdentifier}, task ${event.taskIdentifier}`)
  downloads.sessionEvents.arrived(event)
})
Ti.App.iOS.addEventListener('sessioncompleted', (event: Ti.App.iOS.SessionCompletedEvent) => {
  const outcome = event.success ? `HTTP ${event.statusCode}` : `${event.message} (${event.errorCode})`
  journal.add(event.type, `${event.sessionIdentifier}, task ${event.taskIdentifier}: ${outcome}`)
  downloads.sessionEvents.completed(event)
})
Ti.App.iOS.addEventListener('sessioneventscompleted', (event) => {
  journal.add(event.type, event.sessionIdentifier)
  downloads.sessionEvents.drained(event)
})
// A tap that starts the app waits in the boot queue until the screens are there.
Ti.App.iOS.addEventListener('localnotificationaction', (event: Ti.App.iOS.LocalNotificationActionEvent) => {
  const trigger = banners.triggerOf(event.userInfo)
  journal.add(event.type, trigger ?? 'not of a transfer')
  if (trigger) screens.show(trigger)
})

Ti.App.addEventListener('paused', () => {
  appState.active = false
  journal.add('paused', 'The app is in the background.')
  downloads.appLeft()
})
Ti.App.addEventListener('resumed', () => {
  appState.active = true
  journal.add('resumed', 'The app is being looked at.')
  downloads.appReturned()
  // The screens tell now what the banners told.
  banners.clear()
  if ('why' in push.state) push.register()
})

downloads.restore()

fetchInterval.apply()
push.register()

// Alloy leaves the specs out of production builds.
if (!ENV_PROD && Ti.App.Properties.getBool('run-specs', false)) require('/specs/run')
