import { atTurnEnd } from '../../../kernel/turn.ts'
import type { Window, WindowKeeper } from '../../Window.ts'
import {
  attach,
  begin,
  beginToClose,
  detach,
  enter,
  gainFocus,
  leave,
  loseFocus,
  openQuietly,
} from '../hooks.ts'
import { dismissKeyboard } from '../text/keyboard.ts'
import type { ViewTree } from '../ViewTree.ts'
import { refused } from './refused.ts'

/** The windows of a tab or of a navigation window, its children on the glass, of which the last is seen. */
export class WindowStack {
  readonly #keeper: WindowKeeper & ViewTree
  readonly #hasFocus: () => boolean
  #windows: Window[] = []

  constructor(keeper: WindowKeeper & ViewTree, hasFocus: () => boolean) {
    this.#keeper = keeper
    this.#hasFocus = hasFocus
  }

  get root(): Window | undefined {
    return this.#windows[0]
  }

  set root(window: Window) {
    const [old] = this.#windows
    if (old === window) return
    if (old) this.#remove(old)
    this.#insert(window, 0)
  }

  /** Opens a window over the others once the turn is over (TiUITabProxy.m, TiUINavigationWindowProxy.m). */
  push(window: Window): Promise<void> {
    if (!window.closed) return refused('Window is already opened or opening.')
    dismissKeyboard()
    const below = this.#windows.at(-1)
    this.#insert(window, this.#windows.length)
    const opened = window[begin]()
    atTurnEnd(() => {
      if (!this.#hasFocus() || !this.#windows.includes(window)) return
      below?.[loseFocus]()
      window[gainFocus]()
    })
    return opened
  }

  /** Takes a window away once the turn is over. The root stays: `why` tells what to do instead. */
  close(window: Window, why: string): Promise<void> {
    if (window === this.root) return refused(why)
    if (!this.#windows.includes(window)) return refused('Window is not open. Ignoring this close call')
    dismissKeyboard()
    window[beginToClose]()
    return new Promise((resolve) => {
      atTurnEnd(() => {
        if (this.#windows.includes(window)) this.#remove(window)
        if (this.#hasFocus()) this.#windows.at(-1)?.[gainFocus]()
        resolve()
      })
    })
  }

  popToRoot(): void {
    for (const window of this.#windows.slice(1).reverse()) void this.close(window, '')
  }

  /** All windows close. The root stays in its place, and comes again when the stack does. */
  empty(): void {
    const [root, ...rest] = this.#windows
    for (const window of rest.reverse()) this.#remove(window)
    root?.[leave]()
  }

  /** Windows that were waiting for the stack to be shown open; the last has the focus. */
  gainFocus(): void {
    this.root?.[enter](this.#keeper)
    for (const window of this.#windows.slice(0, -1)) window[openQuietly]()
    this.#windows.at(-1)?.[gainFocus]()
  }

  loseFocus(): void {
    this.#windows.at(-1)?.[loseFocus]()
  }

  openRoot(): void {
    this.root?.[enter](this.#keeper)
    this.root?.[openQuietly]()
  }

  #insert(window: Window, index: number): void {
    this.#windows.splice(index, 0, window)
    window[enter](this.#keeper)
    this.#keeper[attach](window, index)
  }

  #remove(window: Window): void {
    this.#windows = this.#windows.filter((each) => each !== window)
    this.#keeper[detach](window)
    window[leave]()
  }
}
