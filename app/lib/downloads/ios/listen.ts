import type { Downloader } from '../core/transfer/downloader.js'
import { appState } from './appState.js'
import { banners } from './banners.js'
import type { Log } from './log.js'

/** Passes the events of the sessions to the downloader, and tells it when the app leaves the screen or comes back. */
export function listen({ sessionEvents, appLeft, appReturned }: Downloader<Titanium.Blob>, log: Log): void {
  Ti.App.iOS.addEventListener('backgroundtransfer', (event) => {
    appState.wake(event.handlerId)
    log(event.type, `${event.sessionId}, ${event.handlerId}`)
    sessionEvents.woken(event)
  })
  Ti.App.iOS.addEventListener('downloadprogress', sessionEvents.progressed)
  Ti.App.iOS.addEventListener('downloadcompleted', (event) => {
    log(event.type, `${event.sessionIdentifier}, task ${event.taskIdentifier}`)
    sessionEvents.arrived(event)
  })
  Ti.App.iOS.addEventListener('sessioncompleted', (event: Ti.App.iOS.SessionCompletedEvent) => {
    const outcome = event.success ? `HTTP ${event.statusCode}` : `${event.message} (${event.errorCode})`
    log(event.type, `${event.sessionIdentifier}, task ${event.taskIdentifier}: ${outcome}`)
    sessionEvents.completed(event)
  })
  Ti.App.iOS.addEventListener('sessioneventscompleted', (event) => {
    log(event.type, event.sessionIdentifier)
    sessionEvents.drained(event)
  })
  Ti.App.addEventListener('paused', () => {
    appState.leave()
    log('paused', 'The app is in the background.')
    appLeft()
  })
  Ti.App.addEventListener('resumed', () => appState.comeBack('resumed'))
  appState.on('returned', (sign) => {
    log(sign, 'The app is being looked at.')
    appReturned()
    // The screens show now what the banners told.
    banners.clear()
  })
}
