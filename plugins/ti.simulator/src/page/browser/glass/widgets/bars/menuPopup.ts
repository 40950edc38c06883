import type { JsonObject } from '../../../../../wire/json.ts'
import { button, h } from '../../../dom.ts'
import { GlassView, type Seed } from '../../glassView.ts'
import { isObject, number, text } from '../../values.ts'

const GAP = 8

/** https://titaniumsdk.com/api/titanium/ui/ios/menupopup.html */
export class MenuPopup extends GlassView {
  readonly #menu = h('div', { class: 'menu', role: 'menu' })

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'veil clear', 'data-touch': 'own' }, ''))
    this.element.append(this.#menu)
    this.element.addEventListener('click', ({ target }) => {
      if (target === this.element) this.send({ view: this.id, event: 'click' })
    })
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { buttonNames, over } = this.properties
    const names = Array.isArray(buttonNames) ? buttonNames : []
    this.#menu.replaceChildren(
      ...names.map((name, value) =>
        button(text(name), () => this.send({ view: this.id, event: 'click', value }), { role: 'menuitem' }),
      ),
    )
    const view = isObject(over) ? this.viewNamed(number(over.view, Number.NaN)) : undefined
    if (view) this.afterwards(() => this.#placeAt(view.element))
  }

  /** Above the view, or beneath it where there is no room; the phone may be drawn smaller than it is. */
  #placeAt(view: HTMLElement): void {
    const { offsetWidth, offsetHeight } = this.element
    const ground = this.element.getBoundingClientRect()
    const box = view.getBoundingClientRect()
    const scale = ground.width === 0 ? 1 : offsetWidth / ground.width
    const middle = (box.left + box.width / 2 - ground.left) * scale
    const { offsetWidth: width, offsetHeight: height } = this.#menu
    const above = (box.top - ground.top) * scale - height - GAP
    const beneath = Math.min(offsetHeight - height, (box.bottom - ground.top) * scale + GAP)
    this.#menu.style.left = `${Math.min(offsetWidth - width - GAP, Math.max(GAP, middle - width / 2))}px`
    this.#menu.style.top = `${above > GAP ? above : beneath}px`
  }
}
