import type { JsonObject } from '../../../../../wire/json.ts'
import { drawSymbol } from '../../../../../wire/look/symbols.ts'
import { button, h } from '../../../dom.ts'
import { GlassView, type Seed } from '../../glassView.ts'
import { color, text } from '../../values.ts'

/** `Ti.UI.iOS.SEARCH_BAR_STYLE_MINIMAL` has no ground of its own. */
const MINIMAL = 2

/** https://titaniumsdk.com/api/titanium/ui/searchbar.html */
export class SearchBar extends GlassView {
  readonly #prompt = h('span', { class: 'prompt' })
  readonly #input = h('input', {
    type: 'text',
    role: 'searchbox',
    enterkeyhint: 'search',
    'aria-label': 'Search',
  })
  readonly #bookmark = button('', () => this.#click('bookmark'), { 'aria-label': 'Bookmarks', class: 'sign' })
  readonly #cancel = button('Cancel', () => this.#click('cancel'), { class: 'cancel' })

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'search', role: 'search', 'data-touch': 'own' }))
    const field = h('div', { class: 'box' }, sign('magnifyingglass'), this.#input, this.#bookmark)
    this.#bookmark.append(sign('list.bullet'))
    this.element.append(this.#prompt, h('div', { class: 'line' }, field, this.#cancel))
    this.#input.addEventListener('input', () => this.#send('change'))
    this.#input.addEventListener('focus', () => {
      if (this.properties.focused !== true) this.send({ view: this.id, event: 'click' })
    })
    this.#input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') this.#send('return')
    })
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { properties } = this
    const input = this.#input
    const { style } = this.element
    if ('value' in changed && input.value !== text(changed.value)) input.value = text(changed.value)
    if ('focused' in changed) this.afterwards(() => (changed.focused === true ? input.focus() : input.blur()))
    input.placeholder = text(properties.hintText) || 'Search'
    this.#prompt.textContent = text(properties.prompt)
    this.#prompt.hidden = text(properties.prompt) === ''
    this.#bookmark.hidden = properties.showBookmark !== true
    this.#cancel.hidden = properties.showCancel !== true
    this.#cancel.textContent = text(properties.cancelButtonTitle) || 'Cancel'
    this.element.classList.toggle('minimal', properties.style === MINIMAL)
    if ('barColor' in changed) style.setProperty('--search-ground', color(changed.barColor) || null)
    if ('hintTextColor' in changed) style.setProperty('--search-hint', color(changed.hintTextColor) || null)
    if ('color' in changed) input.style.color = color(changed.color)
  }

  protected override name(label: string): void {
    this.#input.ariaLabel = label || 'Search'
  }

  #click(value: 'cancel' | 'bookmark'): void {
    this.send({ view: this.id, event: 'click', value })
  }

  #send(event: 'change' | 'return'): void {
    this.send({ view: this.id, event, value: this.#input.value })
  }
}

function sign(symbol: string): HTMLElement {
  const element = h('i')
  element.style.maskImage = `url("${drawSymbol(symbol)}")`
  return element
}
