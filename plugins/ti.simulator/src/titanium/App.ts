import { AppIOS } from './App/iOS.ts'
import { Properties } from './App/Properties.ts'
import { membersOf } from './api/members.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeLog } from './kernel/nativeLog.ts'
import { launch, notices } from './kernel/os.ts'
import { settle } from './kernel/settle.ts'
import { appIdentifier } from './Platform/identifiers.ts'

const jsonCopy = (payload: unknown) => (payload === undefined ? {} : JSON.parse(JSON.stringify(payload)))

/** Ti.App.iOS.EVENT_ACCESSIBILITY_LAYOUT_CHANGED and _SCREEN_CHANGED. */
const SCREEN_EVENTS = new Set(['accessibilitylayoutchanged', 'accessibilityscreenchanged'])

/** https://titaniumsdk.com/api/titanium/app.html */
export class AppModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.App'
  readonly iOS = AppIOS
  readonly Properties = Properties
  readonly EVENT_ACCESSIBILITY_ANNOUNCEMENT = 'accessibilityannouncement'
  readonly EVENT_ACCESSIBILITY_CHANGED = 'accessibilitychanged'
  /** VoiceOver is off, and nothing is near the screen. */
  readonly accessibilityEnabled = false
  readonly proximityState = false
  readonly id = launch.app.id
  readonly name = launch.app.name
  readonly version = launch.app.version
  readonly guid = launch.app.guid
  readonly publisher = launch.app.publisher
  readonly url = launch.app.url
  readonly description = launch.app.description
  readonly copyright = launch.app.copyright
  readonly deployType = launch.app.deployType
  readonly installId = appIdentifier
  readonly sessionId = `${launch.app.guid}-${launch.now}`
  readonly analytics = false
  readonly keyboardVisible = false
  proximityDetection = false
  disableNetworkActivityIndicator = false
  forceSplashAsSnapshot = false
  #idleTimerDisabled = false
  #arguments: object = {}

  get idleTimerDisabled(): boolean {
    return this.#idleTimerDisabled
  }

  set idleTimerDisabled(disabled: boolean) {
    this.#idleTimerDisabled = disabled
    notices.setIdleTimerDisabled(disabled)
  }

  /** VoiceOver hears of an announcement; that the screen is another moves what it reads. https://titaniumsdk.com/api/titanium/app.html#firesystemevent */
  fireSystemEvent(name: string, text?: unknown): void {
    if (name === this.EVENT_ACCESSIBILITY_ANNOUNCEMENT) notices.announced(String(text))
    else if (!SCREEN_EVENTS.has(name)) nativeLog('warn', `unknown system event: ${name}`)
  }

  /** With which address the app was opened last: `{ url, source }`. */
  getArguments(): object {
    return { ...this.#arguments }
  }

  openedWith(options: object): void {
    this.#arguments = options
  }

  /** An event of the app's own: its payload passes through JSON, so functions and proxies are lost. */
  override fireEvent(name: string, payload?: object): void {
    super.fireEvent(name, jsonCopy(payload))
  }

  /** An event of the system, fired only where somebody listens. */
  system(name: string, payload: object = {}): void {
    if (!this.hasListeners(name)) return
    notices.fired(name, jsonCopy(payload))
    this.deliver(this.makeEvent(name, payload))
  }
}

export const App = settle(new AppModule(), {
  writable: ['disableNetworkActivityIndicator', 'forceSplashAsSnapshot', 'proximityDetection'],
  assignment: 'ignored',
})
refuseMissing(App, 'Ti.App', membersOf('Ti.App'))
