import type { Touch } from '../../wire/ui.ts'
import { nativeLog } from '../kernel/nativeLog.ts'

import { atTurnEnd } from '../kernel/turn.ts'
import { send } from './native/glass.ts'
import {
  emit,
  enter,
  gainFocus,
  glassId,
  handleTouch,
  leave,
  loseFocus,
  render,
  show,
  tellGlass,
  unrender,
} from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { windowClosed, windowOpened } from './native/openWindows.ts'
import { ViewProxy } from './View.ts'

type State = 'closed' | 'opening' | 'open' | 'closing'
/** A tab or navigation window, which opens and closes the windows in it. */
export interface WindowKeeper {
  closeWindow(window: Window): unknown
}

/** Properties that hold views of the window's bars. */
const BAR_VIEWS = new Set(
  'leftNavButton rightNavButton leftNavButtons rightNavButtons titleControl toolbar'.split(' '),
)
const NO_BUBBLES = { bubbles: false }

/** https://titaniumsdk.com/api/titanium/ui/window.html */
export class Window extends ViewProxy {
  #state: State = 'closed'
  #keeper: WindowKeeper | null = null
  readonly #inBars = new Map<string, readonly ViewProxy[]>()
  #focused = false

  get closed(): boolean {
    return this.#state === 'closed'
  }

  get focused(): boolean {
    return this.#focused
  }

  /** Resolves when the window is open; rejects when it is already open or about to be. */
  open(_options?: object): Promise<void> {
    if (this.#state !== 'closed') return refused('Window is already opened or opening')
    this.#state = 'opening'
    send({ op: 'present', id: this[render]() })
    return new Promise((resolve) => {
      atTurnEnd(() => {
        this.#hasOpened()
        windowOpened(this)
        resolve()
      })
    })
  }

  /** Resolves when the window is gone; rejects when it is not open. */
  close(_options?: object): Promise<void> {
    if (this.#state !== 'open') return refused('Window is not open')
    if (this.#keeper) {
      this.#keeper.closeWindow(this)
      return Promise.resolve()
    }
    this.#state = 'closing'
    const id = this[glassId]
    if (id !== null) send({ op: 'dismiss', id })
    this[unrender]()
    return new Promise((resolve) => {
      atTurnEnd(() => {
        windowClosed(this)
        this.#hasClosed()
        resolve()
      })
    })
  }

  /** The back button of the bar closes a window that was opened over another. */
  override [handleTouch](touch: Touch): void {
    if (touch.value === 'back') this.close()
    else super[handleTouch](touch)
  }

  /** Views in the bars are created and named by number: `{ view }`. */
  override [show](name: string): void {
    if (BAR_VIEWS.has(name)) this.#showInBar(name)
    else super[show](name)
  }

  #showInBar(name: string): void {
    if (this[glassId] === null) return
    const held: unknown = Reflect.get(this, name)
    const views = (Array.isArray(held) ? held : [held]).filter((view) => view instanceof ViewProxy)
    const before = this.#inBars.get(name) ?? []
    this.#inBars.set(name, views)
    this[tellGlass]({ [name]: views.map((view) => ({ view: view[render]() })) })
    for (const view of before) if (!views.includes(view)) view[unrender]()
  }

  override [unrender](): void {
    super[unrender]()
    for (const view of [...this.#inBars.values()].flat()) view[unrender]()
    this.#inBars.clear()
  }

  [enter](keeper: WindowKeeper): void {
    this.#keeper = keeper
  }

  [leave](): void {
    this.#keeper = null
    if (this.#state === 'closed') return
    this[loseFocus]()
    this.#hasClosed()
  }

  [gainFocus](): void {
    if (this.#keeper && this.#state === 'closed') this.#hasOpened()
    if (this.#focused) return
    this.#focused = true
    this[emit]('focus', {}, NO_BUBBLES)
  }

  [loseFocus](): void {
    if (!this.#focused) return
    this.#focused = false
    this[emit]('blur', {}, NO_BUBBLES)
  }

  #hasOpened(): void {
    this.#state = 'open'
    this[emit]('open', {}, NO_BUBBLES)
  }

  #hasClosed(): void {
    this.#state = 'closed'
    this[emit]('close', {}, NO_BUBBLES)
  }
}

/** The reason is in the log too, since few apps look at the Promise. */
function refused(reason: string): Promise<void> {
  nativeLog('error', reason)
  const rejected = Promise.reject(new Error(reason))
  rejected.catch(() => {})
  return rejected
}

implement(Window.prototype, 'Ti.UI.Window', { hidesBackButton: false, homeIndicatorAutoHidden: false })
