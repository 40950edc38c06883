import type { Touch, UiProperties, UiValue } from '../../wire/ui.ts'
import { atTurnEnd } from '../kernel/turn.ts'
import { dimension, wireNumber } from './native/dimension.ts'
import { placer } from './native/glass.ts'
import {
  draw,
  emit,
  glassId,
  handleTouch,
  initial,
  keySequence,
  scrolledBy,
  show,
  tellGlass,
  writeNative,
} from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'

interface Offset {
  readonly x: number
  readonly y: number
}

const NOTHING = { width: 0, height: 0 }
const ORIGIN: Offset = { x: 0, y: 0 }
const ZOOM = ['minZoomScale', 'maxZoomScale', 'zoomScale']

/** https://titaniumsdk.com/api/titanium/ui/scrollview.html */
export class ScrollView extends ViewProxy {
  declare scrollingEnabled: boolean
  declare minZoomScale: unknown
  declare maxZoomScale: unknown
  declare zoomScale: unknown
  #offset = ORIGIN
  #isDragged = false

  override get [scrolledBy](): Offset {
    return this.#offset
  }

  override get [keySequence](): readonly string[] {
    return ZOOM
  }

  /** Where it is scrolled to; the beginning as long as it is in no open window, whatever was set. */
  get contentOffset(): Offset {
    return { ...(this[glassId] === null ? ORIGIN : this.#offset) }
  }

  set contentOffset(offset: unknown) {
    this.setContentOffset(offset)
  }

  setContentOffset(offset: unknown, _options?: object): void {
    if (typeof offset !== 'object' || offset === null) return
    this.#scrollTo({ x: points(Reflect.get(offset, 'x')), y: points(Reflect.get(offset, 'y')) })
  }

  scrollTo(x: unknown, y: unknown, _options?: object): void {
    this.#scrollTo({ x: points(x), y: points(y) })
  }

  scrollToTop(_options?: object): void {
    this.#scrollTo(ORIGIN)
  }

  scrollToBottom(_options?: object): void {
    if (this[glassId] === null) return
    this[tellGlass]({ contentOffset: { x: '100%', y: '100%' } })
    atTurnEnd(() => this.#moveTo(this.#end()))
  }

  setZoomScale(scale: unknown, _options?: object): void {
    this[writeNative]('zoomScale', scale)
  }

  override [initial](): UiProperties {
    return this.#offset === ORIGIN ? {} : { contentOffset: this.#wired() }
  }

  override [draw](): void {
    this.#zoom()
    super[draw]()
  }

  /** The scale is sent within its limits. */
  override [show](name: string): void {
    if (name === 'zoomScale') this[tellGlass]({ zoomScale: this.#limited() })
    else super[show](name)
  }

  override [writeNative](name: string, value: unknown): void {
    super[writeNative](name, value)
    if (this[glassId] === null || !ZOOM.includes(name)) return
    if (name === 'zoomScale' || this.#limited() !== this.zoomScale) this.#zoom()
  }

  /** `scroll` tells of every step under the finger, and `scrollend` that it has come to rest after the finger let go. */
  override [handleTouch](touch: Touch): void {
    if (touch.event !== 'scroll' && touch.event !== 'scrollend') super[handleTouch](touch)
    else if (this.scrollingEnabled) this.#dragged(touch)
  }

  #dragged({ event, x = 0, y = 0 }: Touch): void {
    if (!this.#isDragged) this[emit]('dragstart', {})
    this.#isDragged = event === 'scroll'
    this.#moveTo({ x, y }, true)
    if (this.#isDragged) return
    this[emit]('dragend', { decelerate: false })
    this[emit]('scrollend', {})
  }

  #scrollTo(offset: Offset): void {
    if (this[glassId] === null) {
      this.#offset = offset
      return
    }
    const before = this.#offset
    this.#offset = offset
    this[tellGlass]({ contentOffset: this.#wired() })
    if (!isSame(before, offset)) atTurnEnd(() => this.#tellScroll(false))
  }

  #moveTo(offset: Offset, dragging = false): void {
    if (isSame(this.#offset, offset)) return
    this.#offset = offset
    this.#tellScroll(dragging)
  }

  #tellScroll(dragging: boolean): void {
    const { width, height } = placer.boxOf(this[glassId])?.scrolled ?? NOTHING
    const contentSize = { width, height }
    this[emit]('scroll', { ...this.#offset, contentSize, decelerating: false, dragging, zooming: false })
  }

  /** The lower right corner of the content comes into sight (TiUIScrollView.m). */
  #end(): Offset {
    const box = placer.boxOf(this[glassId])
    const content = box?.scrolled ?? NOTHING
    const seen = box?.frame ?? NOTHING
    return { x: content.width - seen.width, y: content.height - seen.height }
  }

  #wired(): UiValue {
    return { ...this.#offset }
  }

  /** A scale beyond its limits is set to them, and `scale` tells of it (TiUIScrollView.m). */
  #zoom(): void {
    const scale = this.#limited()
    if (scale !== this.zoomScale) super[writeNative]('zoomScale', scale)
    this[emit]('scale', { scale })
  }

  #limited(): number {
    const [min, max, scale] = [this.minZoomScale, this.maxZoomScale, this.zoomScale].map(wireNumber)
    return Math.min(max ?? 1, Math.max(min ?? 1, scale ?? 1))
  }
}

function isSame(a: Offset, b: Offset): boolean {
  return a.x === b.x && a.y === b.y
}

function points(value: unknown): number {
  const length = dimension(value)
  return typeof length === 'number' ? length : 0
}

/** `_initWithProperties` of TiUIScrollViewProxy.m. */
implement(ScrollView.prototype, 'Ti.UI.ScrollView', {
  minZoomScale: 1,
  maxZoomScale: 1,
  zoomScale: 1,
  canCancelEvents: true,
  scrollingEnabled: true,
  scrollsToTop: true,
})
