import type { Json } from '../../../../wire/json.ts'
import { SIZES } from '../../../../wire/look/sizes.ts'
import { wheelRows } from '../../../../wire/look/wheels.ts'
import { h } from '../../dom.ts'
import { color, isObject, setFont, text } from '../values.ts'

const KEYS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 4, PageUp: -4 }
/** Pixels of a mouse's wheel that are one row. */
const NOTCH = 40

/** One wheel of a picker: turned by the mouse, a finger, the keys, or a tap on another row. */
export class Wheel {
  readonly element = h('div', { class: 'wheel', role: 'spinbutton', tabindex: 0 })
  readonly #turn: (row: number) => void
  #rows: readonly Json[] = []
  #selected = 0
  #pulled = 0
  /** Where it stood when a finger came down. */
  #from = 0

  /** @param turn is told which row was chosen */
  constructor(turn: (row: number) => void) {
    this.#turn = turn
    const { element } = this
    element.addEventListener('keydown', (event) => {
      const by = KEYS[event.key]
      if (by === undefined) return
      event.preventDefault()
      this.#go(this.#selected + by)
    })
    element.addEventListener('wheel', (event) => {
      event.preventDefault()
      this.#pull(event.deltaY, NOTCH)
    })
    element.addEventListener('pointerdown', (event) => {
      element.setPointerCapture(event.pointerId)
      this.#from = this.#selected
    })
    element.addEventListener('pointermove', (event) => {
      if (element.hasPointerCapture(event.pointerId)) this.#pull(-event.movementY, SIZES.wheelRow)
    })
    element.addEventListener('click', ({ clientY }) => {
      if (this.#from === this.#selected) this.#go(this.#rowAt(clientY))
    })
  }

  show(rows: readonly Json[], selected: number): void {
    this.#rows = rows
    this.#selected = selected
    const { element } = this
    element.ariaValueNow = String(selected)
    element.ariaValueMin = '0'
    element.ariaValueMax = String(rows.length - 1)
    element.ariaValueText = titleOf(rows[selected])
    element.replaceChildren(...wheelRows(rows.length, selected).map((row) => this.#row(row)))
  }

  #row({ index, y, squeeze, opacity }: ReturnType<typeof wheelRows>[number]): HTMLElement {
    const row = this.#rows[index]
    const element = h('span', { 'aria-hidden': 'true' }, titleOf(row))
    const { style } = element
    style.transform = `translateY(${y}px) scaleY(${squeeze})`
    style.opacity = String(opacity)
    if (isObject(row)) {
      style.color = color(row.color)
      if (isObject(row.font)) setFont(style, row.font)
    }
    return element
  }

  /** The row under a finger; the phone may be drawn smaller than it is. */
  #rowAt(clientY: number): number {
    const { top, height } = this.element.getBoundingClientRect()
    const y = ((clientY - top - height / 2) * this.element.offsetHeight) / height
    const rows = wheelRows(this.#rows.length, this.#selected)
    const away = rows.map((row) => Math.abs(row.y - y))
    return rows[away.indexOf(Math.min(...away))]?.index ?? this.#selected
  }

  #pull(by: number, row: number): void {
    this.#pulled += by
    const rows = Math.trunc(this.#pulled / row)
    if (rows === 0) return
    this.#pulled -= rows * row
    this.#go(this.#selected + rows)
  }

  #go(row: number): void {
    const within = Math.min(this.#rows.length - 1, Math.max(0, row))
    if (within === this.#selected) return
    this.show(this.#rows, within)
    this.#turn(within)
  }
}

function titleOf(row: Json | undefined): string {
  return isObject(row) ? text(row.title) : ''
}
