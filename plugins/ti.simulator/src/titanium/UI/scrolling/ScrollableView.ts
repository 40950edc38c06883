import type { Touch, UiProperties } from '../../../wire/ui.ts'
import { setTimeout } from '../../kernel/timers.ts'
import { wireNumber } from '../native/dimension.ts'
import { attach, detach, emit, glassId, handleTouch, initial, show, tellGlass } from '../native/hooks.ts'
import { implement } from '../native/implement.ts'
import { ViewProxy } from '../View.ts'

/** UIScrollView's, when it moves by itself. */
const SCROLL_MS = 300

/** Pages side by side, of which one is seen. https://titaniumsdk.com/api/titanium/ui/scrollableview.html */
export class ScrollableView extends ViewProxy {
  declare scrollingEnabled: unknown
  #views: ViewProxy[] = []
  #page = 0

  /** Its pages are none of the views that were added to it. */
  override get children(): ViewProxy[] {
    return []
  }

  get views(): ViewProxy[] {
    return [...this.#views]
  }

  set views(views: unknown) {
    for (const view of this.#views) this[detach](view)
    this.#views = []
    this.insertViewsAt(0, views)
  }

  get currentPage(): number {
    return this.#page
  }

  /** Without an animation. A page that there is not is ignored, once there are some. */
  set currentPage(page: unknown) {
    const index = Math.trunc(wireNumber(page))
    if (this.#views.length === 0) this.#page = Math.max(0, index)
    else this.#show(index)
  }

  addView(view: unknown): void {
    this.insertViewsAt(this.#views.length, view)
  }

  insertViewsAt(position: unknown, views: unknown): void {
    const pages = (Array.isArray(views) ? views : [views]).filter((view) => view instanceof ViewProxy)
    const index = Math.trunc(wireNumber(position))
    this.#views.splice(index, 0, ...pages)
    for (const [offset, page] of pages.entries()) this[attach](page, index + offset)
  }

  /** @param view a page, or its index @throws {RangeError} where it is none of the pages (TiUIScrollableViewProxy.m) */
  removeView(view: unknown): void {
    const index = this.#indexOf(view)
    const page = this.#views[index]
    if (!page) throw new RangeError('The view is not in the ScrollableView')
    this.#views.splice(index, 1)
    this[detach](page)
    this.#show(Math.min(this.#page, this.#views.length - 1))
  }

  scrollToView(view: unknown): void {
    this.#scroll(this.#indexOf(view))
  }

  moveNext(): void {
    this.#scroll(this.#page + 1)
  }

  movePrevious(): void {
    this.#scroll(this.#page - 1)
  }

  override [initial](): UiProperties {
    return { currentPage: this.#page }
  }

  override [show](name: string): void {
    if (name !== 'views' && name !== 'currentPage') super[show](name)
  }

  /** A finger dragged the pages: to the one that it names, or by one as it swiped. */
  override [handleTouch](touch: Touch): void {
    if (touch.event !== 'change' && touch.event !== 'swipe') {
      super[handleTouch](touch)
      return
    }
    if (this.scrollingEnabled === false) return
    const swiped =
      touch.value === 'left' ? this.#page + 1 : touch.value === 'right' ? this.#page - 1 : this.#page
    const page = typeof touch.value === 'number' ? touch.value : swiped
    if (page === this.#page || !this.#views[page]) return
    this[emit]('dragstart', this.#where())
    this.#show(page)
    this[emit]('dragend', this.#where())
    this[emit]('scrollend', this.#where())
  }

  #indexOf(view: unknown): number {
    return view instanceof ViewProxy ? this.#views.indexOf(view) : Math.trunc(wireNumber(view))
  }

  /** With an animation, at whose end `scrollend` tells of it. */
  #scroll(page: number): void {
    if (!this.#show(page)) return
    setTimeout(() => this[emit]('scrollend', this.#where()), SCROLL_MS)
  }

  #show(page: number): boolean {
    if (page === this.#page || !this.#views[page]) return false
    this.#page = page
    if (this[glassId] === null) return true
    this[tellGlass]({ currentPage: page })
    this[emit]('scroll', { ...this.#where(), currentPageAsFloat: page })
    return true
  }

  #where(): object {
    return { currentPage: this.#page, view: this.#views[this.#page] }
  }
}

implement(ScrollableView.prototype, 'Ti.UI.ScrollableView', {
  clipViews: true,
  disableBounce: false,
  overlayEnabled: false,
  pagingControlAlpha: 1,
  pagingControlColor: 'black',
  pagingControlHeight: 20,
  pagingControlOnTop: false,
  showPagingControl: false,
})
