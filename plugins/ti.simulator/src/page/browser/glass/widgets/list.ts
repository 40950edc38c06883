import type { JsonObject } from '../../../../wire/json.ts'
import { drawSymbol } from '../../../../wire/look/symbols.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, isObject, number } from '../values.ts'
import { Scroller } from './scrollView.ts'

/** Ti.UI.ListView and Ti.UI.TableView: sections under each other. https://titaniumsdk.com/api/titanium/ui/listview.html */
export class List extends Scroller {
  constructor(seed: Seed) {
    super(seed, h('div', { class: 'list', role: 'list', tabindex: 0 }))
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    // Ti.UI.iOS.ListViewStyle: 0 is plain, 1 grouped, 2 grouped with rounded corners.
    const style = number(this.properties.style, 0)
    this.element.classList.toggle('grouped', style > 0)
    this.element.classList.toggle('rounded', style === 2)
    // Ti.UI.TABLE_VIEW_SEPARATOR_STYLE_NONE is 0.
    this.element.classList.toggle('plain', this.properties.separatorStyle === 0)
    const { canScroll, scrollable } = this.properties
    this.element.style.overflow = canScroll === false || scrollable === false ? 'hidden' : ''
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
  constructor(seed: Seed) {
    super(seed, h('div', { class: 'section', role: 'group' }))
  }
}

/** `Ti.UI.LIST_ACCESSORY_TYPE_*`, by number: nothing, disclosure, detail, checkmark. */
const ACCESSORIES = ['', 'chevron.right', 'info.circle', 'checkmark']

/** A row of a list or a table; its words and pictures are views in it. */
export class Row extends GlassView {
  readonly #inside = h('div', { class: 'inside' })
  readonly #accessory = h('i', { class: 'accessory', hidden: true })

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

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { accessoryType, hasChild, hasDetail, hasCheck } = this.properties
    const table = [false, hasChild, hasDetail, hasCheck].lastIndexOf(true)
    const symbol = ACCESSORIES[number(accessoryType, Math.max(0, table))] ?? ''
    this.#accessory.hidden = symbol === ''
    this.#accessory.classList.toggle('quiet', symbol === 'chevron.right')
    this.#accessory.style.maskImage = symbol === '' ? '' : `url("${drawSymbol(symbol)}")`
  }
}
