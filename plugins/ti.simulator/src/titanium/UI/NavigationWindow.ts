import { gainFocus, leaving, loseFocus } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { WindowStack } from './native/windows/WindowStack.ts'
import { Window, type WindowKeeper } from './Window.ts'

const ROOT_STAYS =
  'Can not close the root window of the NavigationWindow. Close the NavigationWindow instead.'

/** A stack of windows. https://titaniumsdk.com/api/titanium/ui/navigationwindow.html */
export class NavigationWindow extends Window implements WindowKeeper {
  readonly #stack = new WindowStack(this, () => this.#hasFocus)
  #hasFocus = false

  get window(): Window | undefined {
    return this.#stack.root
  }

  set window(window: unknown) {
    if (window instanceof Window && !this.#stack.root) this.#stack.root = window
  }

  openWindow(window: unknown, _options?: object): Promise<void> {
    if (!(window instanceof Window)) throw new TypeError('openWindow takes a Ti.UI.Window')
    return this.#stack.push(window)
  }

  closeWindow(window: unknown, _options?: object): Promise<void> {
    if (!(window instanceof Window)) throw new TypeError('closeWindow takes a Ti.UI.Window')
    return this.#stack.close(window, ROOT_STAYS)
  }

  popToRootWindow(_options?: object): void {
    this.#stack.popToRoot()
  }

  override [gainFocus](): void {
    this.#hasFocus = true
    super[gainFocus]()
    this.#stack.gainFocus()
  }

  override [loseFocus](): void {
    this.#stack.loseFocus()
    super[loseFocus]()
    this.#hasFocus = false
  }

  /** Its windows close before it does. */
  override [leaving](): void {
    this.#stack.empty()
  }
}

implement(NavigationWindow.prototype, 'Ti.UI.NavigationWindow')
