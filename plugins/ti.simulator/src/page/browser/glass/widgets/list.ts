import type { JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import type { Extents } from '../extent.ts'
import { GlassView, type Seed } from '../glassView.ts'
import type { Layout } from '../layout.ts'
import { color, isObject, number } from '../values.ts'

/** Ti.UI.ListView and Ti.UI.TableView: sections under each other. https://titaniumsdk.com/api/titanium/ui/listview.html */
export class List extends GlassView {
  constructor(seed: Seed) {
    super(seed, h('div', { class: 'list', role: 'list', tabindex: 0 }))
  }

  override get layout(): Layout {
    return 'vertical'
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    // Ti.UI.iOS.ListViewStyle: 0 is plain, 1 grouped, 2 grouped with rounded corners.
    const style = number(this.properties.style, 0)
    this.element.classList.toggle('grouped', style > 0)
    this.element.classList.toggle('rounded', style === 2)
    if ('separatorColor' in changed)
      this.element.style.setProperty('--separator', color(changed.separatorColor) || null)
    const { scrollTo } = changed
    if (isObject(scrollTo)) this.afterwards(() => this.#scrollTo(number(scrollTo.view, Number.NaN)))
  }

  #scrollTo(row: number): void {
    this.viewNamed(row)?.element.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }
}

export class Section extends GlassView {
  override readonly extents: Extents = { width: 'FILL', height: 'SIZE' }

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'section', role: 'group' }))
  }

  override get yields(): boolean {
    return false
  }

  override get layout(): Layout {
    return 'vertical'
  }
}

/** `Ti.UI.LIST_ACCESSORY_TYPE_*`, by number: nothing, disclosure, detail, checkmark. */
const ACCESSORIES = ['', '›', 'ⓘ', '✓']

/** A row of a list or a table; its words and pictures are views in it. */
export class Row extends GlassView {
  override readonly extents: Extents = { width: 'FILL', height: 'SIZE' }
  readonly #inside = h('div', { class: 'inside' })
  readonly #accessory = h('span', { class: 'accessory', 'aria-hidden': 'true' })

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'row', role: 'listitem', tabindex: 0 }))
    this.element.append(this.#inside, this.#accessory)
    this.element.addEventListener('keydown', ({ key, target }) => {
      if (key === 'Enter' && target === this.element) this.element.click()
    })
  }

  override get content(): HTMLElement {
    return this.#inside
  }

  /** Its height is that of its content, whatever the content wants. */
  override get yields(): boolean {
    return false
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { accessoryType, hasChild, hasDetail, hasCheck } = this.properties
    const table = [false, hasChild, hasDetail, hasCheck].lastIndexOf(true)
    this.#accessory.textContent = ACCESSORIES[number(accessoryType, Math.max(0, table))] ?? ''
  }
}
