import type { Touch } from '../../wire/ui.ts'
import {
  emit,
  enter,
  gainFocus,
  handleTouch,
  leave,
  loseFocus,
  openQuietly,
  orientations,
} from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { WindowStack } from './native/windows/WindowStack.ts'
import { ViewProxy } from './View.ts'
import { Window, type WindowKeeper } from './Window.ts'

interface TabKeeper {
  select(tab: Tab): void
  isShowing(tab: Tab): boolean
  isActive(tab: Tab): boolean
  readonly [orientations]: unknown
}

const NO_BUBBLES = { bubbles: false }
const ROOT_STAYS = 'Can not close root window of the tab. Use removeTab instead'

/**
 * A tab with its stack of windows, of which the last is seen. Its children on the glass are those windows.
 * https://titaniumsdk.com/api/titanium/ui/tab.html
 */
export class Tab extends ViewProxy implements WindowKeeper {
  readonly #stack = new WindowStack(this, () => this.#group?.isShowing(this) ?? false)
  #group: TabKeeper | null = null

  get window(): Window | undefined {
    return this.#stack.root
  }

  set window(window: unknown) {
    if (!(window instanceof Window)) return
    this.#stack.root = window
    if (this.#group?.isShowing(this)) this.#stack.gainFocus()
  }

  get active(): boolean {
    return this.#group?.isActive(this) ?? false
  }

  get tabGroup(): TabKeeper | undefined {
    return this.#group ?? undefined
  }

  get [orientations](): unknown {
    return this.#group?.[orientations]
  }

  setWindow(window: unknown): void {
    this.window = window
  }

  /** Opens a window over those of the tab. */
  open(window: unknown, _options?: object): Promise<void> {
    if (!(window instanceof Window)) throw new TypeError('Ti.UI.Tab.open takes a Ti.UI.Window')
    return this.#stack.push(window)
  }

  openWindow(window: unknown, options?: object): Promise<void> {
    return this.open(window, options)
  }

  close(window: unknown, _options?: object): Promise<void> {
    return this.closeWindow(window)
  }

  closeWindow(window: unknown, _options?: object): Promise<void> {
    if (!(window instanceof Window)) throw new TypeError('Ti.UI.Tab.close takes a Ti.UI.Window')
    return this.#stack.close(window, ROOT_STAYS)
  }

  popToRootWindow(_options?: object): void {
    this.#stack.popToRoot()
  }

  [enter](group: TabKeeper): void {
    this.#group = group
  }

  /** A tab that is removed closes its windows (TiUITabProxy.m). */
  [leave](): void {
    this.#group = null
    this.#stack.empty()
  }

  /** A tap on the bar. */
  override [handleTouch](touch: Touch): void {
    if (touch.event !== 'click') return
    this[emit]('click', {}, NO_BUBBLES)
    this.#group?.select(this)
  }

  /** The group opens the root windows of all its tabs, seen or not. */
  [openQuietly](): void {
    this.#stack.openRoot()
  }

  [gainFocus](): void {
    this.#stack.gainFocus()
  }

  [loseFocus](): void {
    this.#stack.loseFocus()
  }
}

/** `_configure` of TiUITabProxy.m. */
implement(Tab.prototype, 'Ti.UI.Tab', {
  title: null,
  icon: null,
  badge: null,
  iconIsMask: true,
  activeIconIsMask: true,
  titleColor: null,
  activeTitleColor: null,
  tintColor: null,
  activeTintColor: null,
})
