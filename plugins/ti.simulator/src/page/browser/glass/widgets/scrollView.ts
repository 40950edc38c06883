import type { Json, JsonObject } from '../../../../wire/json.ts'
import type { Placement } from '../../../../wire/ui.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { isObject, number } from '../values.ts'

/** What shows a part of its content at a time: scroll views, and lists. */
export abstract class Scroller extends GlassView {
  readonly #scrolled = h('div', { class: 'scrolled' })

  constructor(seed: Seed, element: HTMLElement) {
    super(seed, element)
    element.append(this.#scrolled)
  }

  override get content(): HTMLElement {
    return this.#scrolled
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
