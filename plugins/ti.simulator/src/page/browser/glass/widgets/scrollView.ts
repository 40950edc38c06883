import type { Json, JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { isObject, length, number } from '../values.ts'

/** https://titaniumsdk.com/api/titanium/ui/scrollview.html: the layout is that of what is scrolled. */
export class ScrollView extends GlassView {
  readonly #scrolled = h('div', { class: 'scrolled' })

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'scroll', tabindex: 0 }))
    this.element.append(this.#scrolled)
  }

  override get content(): HTMLElement {
    return this.#scrolled
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    if ('contentWidth' in changed) this.#scrolled.style.width = length(changed.contentWidth)
    if ('contentHeight' in changed) this.#scrolled.style.height = length(changed.contentHeight)
    if (isObject(changed.contentOffset)) this.#scrollTo(changed.contentOffset)
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
