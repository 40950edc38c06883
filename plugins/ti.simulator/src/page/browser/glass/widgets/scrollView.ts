import type { Json, JsonObject } from '../../../../wire/json.ts'
import type { Placement } from '../../../../wire/ui.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { isObject, number } from '../values.ts'
import { Refresh } from './refresh.ts'

/** The app hears of a scrolling finger ten times a second, as often as it can use. */
const STEP_MS = 100

/** What shows a part of its content at a time: scroll views, and lists. */
export abstract class Scroller extends GlassView {
  readonly #scrolled = h('div', { class: 'scrolled' })
  /** A person scrolls it, not the app. */
  #byHand = false
  #told = 0
  #refresh: Refresh | null = null

  constructor(seed: Seed, element: HTMLElement) {
    super(seed, element)
    element.append(this.#scrolled)
    for (const name of ['wheel', 'pointerdown', 'touchmove', 'keydown'])
      element.addEventListener(name, () => (this.#byHand = true), { passive: true })
    element.addEventListener('scroll', () => {
      if (performance.now() - this.#told > STEP_MS) this.#tell('scroll')
    })
    element.addEventListener('scrollend', () => {
      this.#tell('scrollend')
      this.#byHand = false
    })
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { refreshControl } = changed
    if (!isObject(refreshControl)) return
    this.#refresh ??= new Refresh(this.element, this.#scrolled, () =>
      this.send({ view: this.id, event: 'refresh' }),
    )
    this.#refresh.show(refreshControl)
  }

  override get content(): HTMLElement {
    return this.#scrolled
  }

  #tell(event: 'scroll' | 'scrollend'): void {
    if (!this.#byHand) return
    this.#told = performance.now()
    this.send({ view: this.id, event, x: this.element.scrollLeft, y: this.element.scrollTop })
  }

  protected override placed({ frame, content = frame }: Placement): void {
    this.#scrolled.style.width = `${content.width}px`
    this.#scrolled.style.height = `${content.height}px`
  }
}

/** https://titaniumsdk.com/api/titanium/ui/scrollview.html */
export class ScrollView extends Scroller {
  constructor(seed: Seed) {
    super(seed, h('div', { class: 'scroll', tabindex: 0 }))
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { contentOffset } = changed
    if (isObject(contentOffset)) this.afterwards(() => this.#scrollTo(contentOffset))
    if ('zoomScale' in changed) this.content.style.scale = String(number(changed.zoomScale, 1))
    if ('scrollingEnabled' in changed)
      this.element.style.overflow = changed.scrollingEnabled === false ? 'hidden' : ''
  }

  /** '100%' is the end. */
  #scrollTo({ x, y }: JsonObject): void {
    const { scrollWidth, scrollHeight } = this.element
    const offset = (value: Json | undefined, end: number) => (value === '100%' ? end : number(value, 0))
    this.element.scrollTo({ left: offset(x, scrollWidth), top: offset(y, scrollHeight), behavior: 'smooth' })
  }
}
