import type { JsonObject } from '../../../../wire/json.ts'
import type { Placement } from '../../../../wire/ui.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, number } from '../values.ts'

/** Points a finger travels before the page is turned. */
const TURN = 50

/** Pages beside each other, and the dots that tell which is seen. https://titaniumsdk.com/api/titanium/ui/scrollableview.html */
export class ScrollableView extends GlassView {
  readonly #pages = h('div', { class: 'pages' })
  readonly #dots = h('div', {
    class: 'dots',
    role: 'slider',
    tabindex: 0,
    'aria-label': 'Page',
    'data-touch': 'own',
  })
  #from: number | null = null

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'pager' }))
    this.element.append(this.#pages, this.#dots)
    this.element.addEventListener('pointerdown', (event) => {
      this.#from = event.clientX
    })
    this.element.addEventListener('pointerup', (event) => this.#swiped(event.clientX))
    this.#dots.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowRight') this.#turn(1)
      if (key === 'ArrowLeft') this.#turn(-1)
    })
    this.#dots.addEventListener('click', ({ offsetX }) =>
      this.#turn(offsetX > this.#dots.offsetWidth / 2 ? 1 : -1),
    )
  }

  override get content(): HTMLElement {
    return this.#pages
  }

  override arranged(): void {
    this.draw({})
  }

  protected override placed({ frame }: Placement): void {
    this.#pages.style.width = `${frame.width}px`
    this.draw({})
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { showPagingControl, pagingControlHeight, pagingControlAlpha, pagingControlOnTop } = this.properties
    const { style } = this.#dots
    this.#pages.style.translate = `${-100 * this.#page}% 0`
    for (const [index, page] of this.children.entries())
      page.element.toggleAttribute('inert', index !== this.#page)
    this.#dots.hidden = showPagingControl !== true
    style.height = `${number(pagingControlHeight, 20)}px`
    style.backgroundColor = color(this.properties.pagingControlColor) || '#000'
    style.opacity = String(number(pagingControlAlpha, 1))
    this.#dots.classList.toggle('top', pagingControlOnTop === true)
    this.#drawDots()
  }

  get #page(): number {
    return number(this.properties.currentPage, 0)
  }

  #drawDots(): void {
    const { currentPageIndicatorColor, pageIndicatorColor } = this.properties
    const dots = this.children.map((_, index) => {
      const dot = h('i', { class: index === this.#page ? 'here' : '' })
      dot.style.backgroundColor = color(index === this.#page ? currentPageIndicatorColor : pageIndicatorColor)
      return dot
    })
    this.#dots.replaceChildren(...dots)
    this.#dots.ariaValueNow = String(this.#page + 1)
    this.#dots.ariaValueMin = '1'
    this.#dots.ariaValueMax = String(dots.length)
  }

  #swiped(to: number): void {
    const from = this.#from
    this.#from = null
    if (from !== null && Math.abs(to - from) > TURN) this.#turn(to < from ? 1 : -1)
  }

  #turn(by: number): void {
    this.send({ view: this.id, event: 'swipe', value: by > 0 ? 'left' : 'right' })
  }
}
