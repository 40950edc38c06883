import { createEmitter } from '../core/support/emitter.js'

/** The event that showed that somebody is looking at the app. */
export type Sign = 'resumed' | 'tap' | 'focus'

/** In milliseconds. An app that was launched for background work hears of it within this time after its first window. */
const SETTLING_MS = 1_000

const events = createEmitter<{ returned: Sign; woken: string }>()
let isFirstFocus = true
let firstFocusCounts = true

/**
 * Whether somebody is looking at the app. iOS launches the app in the background as well, so it is active only after an event
 * has shown that: `resumed` (https://titaniumsdk.com/api/titanium/app.html#event_resumed), a tap, or a window that gets the
 * focus. Since SDK 13.3 JavaScript may start too late for the first `resumed`.
 */
export const appState = {
  active: false,

  get name(): 'active' | 'background' {
    return appState.active ? 'active' : 'background'
  },

  /** `returned`: somebody has begun to look at the app. `woken`: iOS has given the app background work, with this handler. */
  on: events.on,

  /** Call it for each window of the app. A tap in it, or its focus, shows that somebody is looking. */
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

  /** Call it when iOS has given the app background work. */
  wake(handlerId: string): void {
    firstFocusCounts = false
    events.emit('woken', handlerId)
  },
}

function notice(sign: Sign): void {
  if (!appState.active) appState.comeBack(sign)
}

/** The first window opens in a background launch as well, so its focus counts only if no background work comes. */
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
