import type { Touch } from '../../wire/ui.ts'
import { attach, detach, emit, enter, gainFocus, handleTouch, leave, loseFocus } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'
import { Window, type WindowKeeper } from './Window.ts'

interface TabKeeper {
  select(tab: Tab): void
  isShowing(tab: Tab): boolean
}

const NO_BUBBLES = { bubbles: false }

/**
 * A tab with its stack of windows, of which the last is seen. Its children on the glass are those windows.
 * https://titaniumsdk.com/api/titanium/ui/tab.html
 */
export class Tab extends ViewProxy implements WindowKeeper {
  #windows: Window[] = []
  #group: TabKeeper | null = null

  get window(): Window | undefined {
    return this.#windows[0]
  }

  set window(window: unknown) {
    if (!(window instanceof Window)) return
    const root = this.#windows[0]
    if (root) this.closeWindow(root)
    this.#push(window, 0)
  }

  get active(): boolean {
    return this.#group?.isShowing(this) ?? false
  }

  /** Opens a window over those of the tab. */
  open(window: unknown, _options?: object): void {
    if (!(window instanceof Window)) throw new TypeError('Ti.UI.Tab.open takes a Ti.UI.Window')
    if (this.active) this.#windows.at(-1)?.[loseFocus]()
    this.#push(window, this.#windows.length)
    if (this.active) window[gainFocus]()
  }

  close(window: unknown, _options?: object): void {
    if (window instanceof Window) this.closeWindow(window)
  }

  popToRootWindow(): void {
    for (const window of this.#windows.slice(1).reverse()) this.closeWindow(window)
  }

  closeWindow(window: Window): void {
    if (!this.#windows.includes(window)) return
    this.#windows = this.#windows.filter((each) => each !== window)
    this[detach](window)
    window[leave]()
    if (this.active) this.#windows.at(-1)?.[gainFocus]()
  }

  [enter](group: TabKeeper): void {
    this.#group = group
  }

  [leave](): void {
    this.#windows.at(-1)?.[loseFocus]()
    this.#group = null
  }

  /** A tap on the bar. */
  override [handleTouch](touch: Touch): void {
    if (touch.event !== 'click') return
    this[emit]('click', {}, NO_BUBBLES)
    this.#group?.select(this)
  }

  [gainFocus](): void {
    this.#windows.at(-1)?.[gainFocus]()
  }

  [loseFocus](): void {
    this.#windows.at(-1)?.[loseFocus]()
  }

  #push(window: Window, index: number): void {
    this.#windows.splice(index, 0, window)
    window[enter](this)
    this[attach](window, index)
  }
}

implement(Tab.prototype, 'Ti.UI.Tab')
