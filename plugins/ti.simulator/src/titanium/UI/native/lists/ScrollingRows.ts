import type { Touch, UiProperties } from '../../../../wire/ui.ts'
import type { Size } from '../../../layout/extents.ts'
import { wireNumber } from '../dimension.ts'
import { placer } from '../glass.ts'
import { glassId, handleTouch, initial, readNative, scrolledBy, tellGlass } from '../hooks.ts'
import { originOf } from '../placing/Placer.ts'
import type { ViewTree } from '../ViewTree.ts'
import { Rows } from './Rows.ts'

/** What keeps a finger from scrolling, in a list and in a table. */
const STOPS = ['canScroll', 'scrollable']
const NOTHING: Size = { width: 0, height: 0 }

/** What a list and a table share: their rows scroll. */
export abstract class ScrollingRows extends Rows {
  #offset = { x: 0, y: 0 }
  #isDragged = false

  /** Tells of a step under the finger, of its beginning, or that it has come to rest. */
  protected abstract scrolled(step: 'begin' | 'move' | 'end'): void

  setContentOffset(offset: unknown, _options?: object): void {
    if (typeof offset !== 'object' || offset === null) return
    const points = (name: string) => wireNumber(Reflect.get(offset, name))
    this.#offset = { x: points('x'), y: points('y') }
    this[tellGlass]({ contentOffset: this.#offset })
  }

  override get [scrolledBy](): { readonly x: number; readonly y: number } {
    return this.#offset
  }

  override [initial](): UiProperties {
    return { layout: 'vertical' }
  }

  override [handleTouch](touch: Touch): void {
    const { event, x = 0, y = 0 } = touch
    if (event !== 'scroll' && event !== 'scrollend') {
      super[handleTouch](touch)
      return
    }
    if (STOPS.some((name) => this[readNative](name) === false)) return
    if (!this.#isDragged) this.scrolled('begin')
    this.#isDragged = event === 'scroll'
    this.#offset = { x, y }
    this.scrolled('move')
    if (!this.#isDragged) this.scrolled('end')
  }

  /** Where it is scrolled to, of which extent, and how much of it is seen. */
  protected extent(): { contentOffset: { x: number; y: number }; contentSize: Size; size: Size } {
    const box = placer.boxOf(this[glassId])
    const { width, height } = box?.rect ?? NOTHING
    return {
      contentOffset: { ...this.#offset },
      contentSize: { ...(box?.scrolled ?? NOTHING) },
      size: { width, height },
    }
  }

  /** Whether a row is seen, as it was laid out last. */
  protected isSeen(row: ViewTree): boolean {
    const list = placer.boxOf(this[glassId])
    const box = placer.boxOf(row[glassId])
    if (!list?.rect || !box?.rect) return false
    const top = originOf(box).y - originOf(list).y - this.#offset.y
    return top < list.rect.height && top + box.rect.height > 0
  }

  /** Brings a row just into sight, as the glass does. */
  protected bringIntoSight(row: ViewTree): void {
    const view = row[glassId]
    if (view === null) return
    this[tellGlass]({ scrollTo: { view } })
    const list = placer.boxOf(this[glassId])
    const box = placer.boxOf(view)
    if (!list?.rect || !box?.rect) return
    const bottom = originOf(box).y - originOf(list).y + box.rect.height
    this.#offset = { x: 0, y: Math.max(0, bottom - list.rect.height) }
  }
}
