import { createEmitter } from '../core/support/emitter.js'

/** What showed that somebody is looking at the app. */
export type Sign = 'resumed' | 'tap' | 'focus'

/** ms after its first window within which an app that was launched for background work hears of that work. */
const SETTLING_MS = 1_000

const events = createEmitter<{ returned: Sign; woken: string }>()
let isFirstFocus = true
let firstFocusCounts = true

/**
 * Whether somebody is looking at the app. iOS launches it in the background as well, so it counts as active only when
 * something shows that it is: `resumed` (https://titaniumsdk.com/api/titanium/app.html#event_resumed), or, because
 * JavaScript may start too late for that event since SDK 13.3, a tap or a window that gets the focus.
 */
export const appState = {
  active: false,

  get name(): 'active' | 'background' {
    return appState.active ? 'active' : 'background'
  },

  /**
   * `returned`: somebody looks at the app, again or for the first time. `woken`: iOS has handed over background work, with
   * this handler.
   */
  on: events.on,

  /** Call it for each window of the app: a tap in it, or its focus, shows that somebody is looking. */
  watch(window: Titanium.UI.Window): void {
    window.addEventListener('click', () => notice('tap'))
    window.addEventListener('focus', focused)
  },

  leave(): void {
    firstFocusCounts = false
    appState.active = false
  },

  comeBack(sign: Sign): void {
    appState.active = true
    events.emit('returned', sign)
  },

  /** iOS has handed over background work. */
  wake(handlerId: string): void {
    firstFocusCounts = false
    events.emit('woken', handlerId)
  },
}

function notice(sign: Sign): void {
  if (!appState.active) appState.comeBack(sign)
}

/** The first window opens in a background launch as well, so its focus counts only where no background work comes. */
function focused(): void {
  if (!isFirstFocus) {
    notice('focus')
    return
  }
  isFirstFocus = false
  setTimeout(() => {
    if (firstFocusCounts) notice('focus')
  }, SETTLING_MS)
}
