import type { ApplicationDelegate } from '../wire/delegate.ts'
import { notificationEvent } from './App/iOS/notificationEvent.ts'
import { settingsEvent } from './App/iOS/userNotificationSettings.ts'
import { AppIOS } from './App/iOS.ts'
import { App } from './App.ts'
import * as Geolocation from './Geolocation.ts'
import { Gesture } from './Gesture.ts'
import { didAnswerAccess } from './kernel/access.ts'
import { launch } from './kernel/os.ts'
import { require } from './kernel/require.ts'
import { run } from './kernel/turn.ts'
import { sessionEvents } from './modules/sessionEvents.ts'
import * as Network from './Network.ts'
import { flushBootQueue, whenBooted } from './process/bootQueue.ts'
import { runBootstrapScripts } from './process/bootstrap.ts'
import { flushHandlers, isPending, storeHandler } from './process/completionHandlers.ts'
import { pauseDialogs } from './UI/native/Dialog.ts'
import { UI } from './UI.ts'

let active = false
let started = false

/** Runs the bootstrap scripts and app.js, then what iOS has said meanwhile. */
function boot(): void {
  if (started) return
  started = true
  runBootstrapScripts(() => {
    run(() => require('/app.js'))
    flushBootQueue()
  })
}

/** A fetch or push whose handler has expired before the boot is not fired (tryToPostBackgroundModeNotification). */
function fireWithHandler(event: string, handlerId: string, payload: object): void {
  if (!isPending(handlerId)) return
  whenBooted(event, () => AppIOS.system(event, payload, { handlerId }))
}

/** The SDK's application delegate, as far as background work goes: TiApp.m and TiApp+Addons.m. */
export const TiApp: ApplicationDelegate = {
  ...sessionEvents,

  didFinishLaunching() {
    if (!launch.profile.bootsWithScene) boot()
  },

  sceneWillConnect() {
    boot()
  },

  didBecomeActive() {
    active = true
    App.system('resumed')
  },

  willResignActive() {
    active = false
    App.system('pause')
    pauseDialogs()
  },

  didEnterBackground() {
    App.system('paused')
  },

  willEnterForeground() {
    flushHandlers()
    App.system('resume')
  },

  willTerminate() {
    App.system('close')
  },

  didReceiveMemoryWarning() {
    App.system('memorywarning')
  },

  performFetch(completion) {
    const handlerId = storeHandler('Fetch', completion)
    fireWithHandler('backgroundfetch', handlerId, { handlerId })
  },

  didRegisterForRemoteNotifications(token) {
    whenBooted('pushRegistered', () => Network.pushRegistered(token))
  },

  didFailToRegisterForRemoteNotifications(error) {
    whenBooted('pushFailed', () => Network.pushFailed(error))
  },

  /** The callback first, then `silentpush`; a handlerId of the payload's own overwrites the real one. */
  didReceiveRemoteNotification(userInfo, completion) {
    const inBackground = !active
    whenBooted('pushReceived', () => Network.pushReceived(userInfo, inBackground))
    const handlerId = storeHandler('SilentPush', completion)
    const payload = { handlerId, ...userInfo }
    if (typeof payload.handlerId === 'string') fireWithHandler('silentpush', payload.handlerId, payload)
  },

  handleEventsForBackgroundURLSession(session, completion) {
    const handlerId = storeHandler('Session', completion)
    whenBooted('backgroundtransfer', () =>
      AppIOS.system(
        'backgroundtransfer',
        { sessionId: session, handlerId },
        { sessionId: session, handlerId },
      ),
    )
  },

  /** `application:openURL:options:` of TiApp.m: what it was opened with is what Ti.App.getArguments() gives from now on. */
  openURL(url, source) {
    const launchOptions = source === undefined ? { url } : { url, source }
    App.openedWith(launchOptions)
    whenBooted('handleurl', () => AppIOS.system('handleurl', { launchOptions }, { ...launchOptions }))
  },

  willPresentNotification(request) {
    if (request.remote) Network.pushReceived(request.userInfo, false)
    else AppIOS.system('notification', notificationEvent(request), { identifier: request.identifier })
  },

  didReceiveNotificationResponse(request, action, typedText) {
    if (request.remote) {
      whenBooted('pushReceived', () => Network.pushReceived(request.userInfo, true))
      return
    }
    const event = {
      ...notificationEvent(request),
      identifier: action,
      ...(typedText === undefined ? {} : { typedText }),
    }
    whenBooted('localnotificationaction', () =>
      AppIOS.system('localnotificationaction', event, { identifier: action, id: request.identifier }),
    )
  },

  didAnswerAuthorization(granted, settings) {
    AppIOS.system('usernotificationsettings', settingsEvent(granted, settings), { success: granted })
  },

  didAnswerAccess(service, status) {
    didAnswerAccess(service, status)
    Geolocation.authorizationAnswered(service)
  },

  didMove() {
    Geolocation.didMove()
  },

  reachabilityChanged(network) {
    Network.reachabilityChanged(network)
  },

  orientationChanged(attitude) {
    Gesture.turned(attitude)
  },

  displayChanged(display) {
    UI.displayChanged(display)
  },
}
