import type { Json } from '../../../../wire/json.ts'
import { SIZES } from '../../../../wire/look/sizes.ts'
import { h } from '../../dom.ts'
import { color, isObject, text } from '../values.ts'

const SPOKES = 8

/** What a list shows above its content while it is refreshed, and the pull that begins it. */
export class Refresh {
  readonly #scroller: HTMLElement
  readonly #content: HTMLElement
  readonly #spokes = h('span', { class: 'spokes' }, ...Array.from({ length: SPOKES }, () => h('i')))
  readonly #title = h('span', { class: 'title' })
  readonly #element = h(
    'div',
    { class: 'refresh', role: 'status', 'aria-label': 'Refreshing' },
    this.#spokes,
    this.#title,
  )
  #pulled = 0
  #idle = true

  /** @param begin is called when the list was pulled down far enough */
  constructor(scroller: HTMLElement, content: HTMLElement, begin: () => void) {
    this.#scroller = scroller
    this.#content = content
    const pull = (by: number) => {
      this.#pulled = scroller.scrollTop <= 0 && by > 0 ? this.#pulled + by : 0
      if (this.#pulled < SIZES.refreshHeight || !this.#idle) return
      this.#idle = false
      begin()
    }
    scroller.addEventListener('wheel', ({ deltaY }) => pull(-deltaY))
    let from: number | null = null
    scroller.addEventListener('pointerdown', ({ clientY }) => {
      from = clientY
      this.#pulled = 0
    })
    scroller.addEventListener('pointerup', ({ clientY }) => {
      if (from !== null) pull(clientY - from)
      from = null
    })
  }

  show(control: Json): void {
    const { refreshing, title, tintColor } = isObject(control) ? control : {}
    this.#idle = refreshing !== true
    this.#pulled = 0
    this.#content.style.translate = refreshing === true ? `0 ${SIZES.refreshHeight}px` : ''
    this.#spokes.style.color = color(tintColor)
    this.#title.textContent = text(title)
    this.#element.classList.toggle('titled', text(title) !== '')
    if (refreshing === true) this.#scroller.prepend(this.#element)
    else this.#element.remove()
  }
}
