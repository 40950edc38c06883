import type { Touch } from '../../wire/ui.ts'
import { atTurnEnd } from '../kernel/turn.ts'
import { type Insets, safeArea } from '../layout/windows.ts'
import { attitude } from '../Platform/attitude.ts'
import { constants } from './native/constants.ts'
import { placer, send } from './native/glass.ts'
import {
  begin,
  beginToClose,
  emit,
  enter,
  gainFocus,
  glassId,
  handleTouch,
  leave,
  leaving,
  loseFocus,
  openQuietly,
  orientations,
  readNative,
  render,
  show,
  tellGlass,
  typeName,
  unrender,
  writeNative,
} from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { windowClosed, windowOpened } from './native/windows/openWindows.ts'
import { turnOnlyTo } from './native/windows/orientations.ts'
import { refused } from './native/windows/refused.ts'
import { ViewProxy } from './View.ts'

type State = 'closed' | 'opening' | 'open' | 'closing'
/** A tab or navigation window, which opens and closes the windows in it. */
export interface WindowKeeper {
  readonly [typeName]: string
  readonly tabGroup: unknown
  readonly [orientations]: unknown
  closeWindow(window: Window): Promise<void>
}

interface Opening {
  readonly promise: Promise<void>
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/** Properties that hold views of the window's bars. */
const BAR_VIEWS = new Set(
  'leftNavButton rightNavButton leftNavButtons rightNavButtons titleControl toolbar'.split(' '),
)
const NO_BUBBLES = { bubbles: false }

/** https://titaniumsdk.com/api/titanium/ui/window.html */
export class Window extends ViewProxy {
  #state: State = 'closed'
  #opening: Opening | null = null
  #keeper: WindowKeeper | null = null
  readonly #inBars = new Map<string, readonly ViewProxy[]>()
  #focused = false

  get closed(): boolean {
    return this.#state === 'closed'
  }

  get focused(): boolean {
    return this.#focused
  }

  /** What bars and the phone itself cover of the window: undefined before it is laid out. */
  get safeAreaPadding(): Insets | undefined {
    const box = placer.boxOf(this[glassId])
    return box?.rect ? safeArea(box, placer.screen) : undefined
  }

  get navigationWindow(): WindowKeeper | undefined {
    return this.#keeper?.[typeName] === 'Ti.UI.NavigationWindow' ? this.#keeper : undefined
  }

  get tab(): WindowKeeper | undefined {
    return this.#keeper ?? undefined
  }

  get tabGroup(): unknown {
    return this.#keeper?.tabGroup
  }

  /** How the app's interface stands, whatever the window wishes. */
  get orientation(): number {
    const { width, height } = attitude()
    return width > height ? constants.LANDSCAPE_LEFT : constants.PORTRAIT
  }

  /** Its own, or else those of what it is in. */
  get [orientations](): unknown {
    return this[readNative]('orientationModes') ?? this.#keeper?.[orientations]
  }

  /** Resolves when the window is open; rejects when it is already open or about to be (TiWindowProxy.m). */
  open(_options?: object): Promise<void> {
    if (this.#state !== 'closed') return refused('Window is already opened or opening.')
    this.#state = 'opening'
    send({ op: 'present', id: this[render]() })
    if (this.#opening) return this.#opening.promise
    atTurnEnd(() => this.#finishOpening())
    return this.#untilOpen()
  }

  /** Resolves when the window is gone, or does not open after all; rejects when it is not open. */
  close(_options?: object): Promise<void> {
    if (this.#state === 'closed') return refused('Window is not open. Ignoring this close call')
    if (this.#state === 'closing') return refused('Window is already closing. Ignoring this close call.')
    if (this.#keeper) return this.#keeper.closeWindow(this)
    const wasOpen = this.#state === 'open'
    const id = this[glassId]
    if (id !== null) send({ op: 'dismiss', id })
    this.#state = wasOpen ? 'closing' : 'closed'
    this[unrender]()
    if (!wasOpen) return Promise.resolve()
    return new Promise((resolve) => {
      atTurnEnd(() => {
        windowClosed(this)
        this[leaving]()
        this.#hasClosed()
        resolve()
      })
    })
  }

  showNavBar(_options?: object): void {
    this[writeNative]('navBarHidden', false)
  }

  hideNavBar(_options?: object): void {
    this[writeNative]('navBarHidden', true)
  }

  showTabBar(_options?: object): void {
    this[writeNative]('tabBarHidden', false)
  }

  hideTabBar(_options?: object): void {
    this[writeNative]('tabBarHidden', true)
  }

  showToolbar(_options?: object): void {
    this[writeNative]('toolbarHidden', false)
  }

  hideToolbar(_options?: object): void {
    this[writeNative]('toolbarHidden', true)
  }

  setToolbar(items: unknown, _options?: object): void {
    this[writeNative]('toolbar', items)
  }

  /** The back button of the bar closes a window that was opened over another. */
  override [handleTouch](touch: Touch): void {
    if (touch.value === 'back') void this.close()
    else super[handleTouch](touch)
  }

  /** Views in the bars are created and named by number: `{ view }`. */
  override [show](name: string): void {
    if (BAR_VIEWS.has(name)) this.#showInBar(name)
    else super[show](name)
  }

  override [writeNative](name: string, value: unknown): void {
    super[writeNative](name, value)
    if (name === 'orientationModes' && this.#focused) turnOnlyTo(this[orientations])
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

  [begin](): Promise<void> {
    this.#state = 'opening'
    return this.#untilOpen()
  }

  [beginToClose](): void {
    this.#state = 'closing'
  }

  /** What a window takes with it when it goes. */
  [leaving](): void {}

  [leave](): void {
    this.#keeper = null
    if (this.#state === 'closed') return
    this[loseFocus]()
    this.#hasClosed()
  }

  [openQuietly](): void {
    if (this.#keeper && (this.#state === 'closed' || this.#state === 'opening')) this.#hasOpened()
  }

  [gainFocus](): void {
    this[openQuietly]()
    if (this.#focused || this.#state === 'closing') return
    this.#focused = true
    turnOnlyTo(this[orientations])
    this[emit]('focus', {}, NO_BUBBLES)
  }

  [loseFocus](): void {
    if (!this.#focused) return
    this.#focused = false
    this[emit]('blur', {}, NO_BUBBLES)
  }

  #untilOpen(): Promise<void> {
    let resolve = () => {}
    let reject = (_error: Error) => {}
    const promise = new Promise<void>((...settle) => {
      ;[resolve, reject] = settle
    })
    promise.catch(() => {})
    this.#opening = { promise, resolve, reject }
    return promise
  }

  #finishOpening(): void {
    if (this.#state === 'opening') {
      this.#hasOpened()
      windowOpened(this)
    } else {
      this.#opening?.reject(new Error('open aborted'))
      this.#opening = null
    }
  }

  #hasOpened(): void {
    this.#state = 'open'
    this[emit]('open', {}, NO_BUBBLES)
    this.#opening?.resolve()
    this.#opening = null
  }

  #hasClosed(): void {
    this.#state = 'closed'
    this[emit]('close', {}, NO_BUBBLES)
  }
}

implement(Window.prototype, 'Ti.UI.Window', {
  hidesBackButton: false,
  homeIndicatorAutoHidden: false,
  orientationModes: null,
})
