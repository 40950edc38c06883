import { attach, detach, enter, gainFocus, leave, loseFocus } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { Window, type WindowKeeper } from './Window.ts'

/** A stack of windows, its children on the glass, of which the last is seen. https://titaniumsdk.com/api/titanium/ui/navigationwindow.html */
export class NavigationWindow extends Window implements WindowKeeper {
  #windows: Window[] = []
  #hasFocus = false

  get window(): Window | undefined {
    return this.#windows[0]
  }

  set window(window: unknown) {
    if (window instanceof Window && this.#windows.length === 0) this.#push(window)
  }

  openWindow(window: unknown, _options?: object): void {
    if (!(window instanceof Window)) throw new TypeError('openWindow takes a Ti.UI.Window')
    if (this.#hasFocus) this.#windows.at(-1)?.[loseFocus]()
    this.#push(window)
    if (this.#hasFocus) window[gainFocus]()
  }

  /** The root window stays. */
  closeWindow(window: unknown, _options?: object): void {
    if (!(window instanceof Window) || this.#windows.indexOf(window) < 1) return
    this.#windows = this.#windows.filter((each) => each !== window)
    this[detach](window)
    window[leave]()
    if (this.#hasFocus) this.#windows.at(-1)?.[gainFocus]()
  }

  popToRootWindow(_options?: object): void {
    for (const window of this.#windows.slice(1).reverse()) this.closeWindow(window)
  }

  override [gainFocus](): void {
    this.#hasFocus = true
    super[gainFocus]()
    this.#windows.at(-1)?.[gainFocus]()
  }

  override [loseFocus](): void {
    this.#windows.at(-1)?.[loseFocus]()
    super[loseFocus]()
    this.#hasFocus = false
  }

  #push(window: Window): void {
    this.#windows.push(window)
    window[enter](this)
    this[attach](window, this.#windows.length - 1)
  }
}

implement(NavigationWindow.prototype, 'Ti.UI.NavigationWindow')
