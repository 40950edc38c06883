import type { JsonObject } from '../../../../../wire/json.ts'
import { drawSymbol } from '../../../../../wire/look/symbols.ts'
import { button, h } from '../../../dom.ts'
import { GlassView, type Seed } from '../../glassView.ts'
import { color, number } from '../../values.ts'

/** https://titaniumsdk.com/api/titanium/ui/ios/stepper.html */
export class Stepper extends GlassView {
  readonly #less = this.#half('Decrement', 'minus')
  readonly #more = this.#half('Increment', 'plus')

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'stepper', role: 'group', 'data-touch': 'own' }))
    this.element.append(this.#less, this.#more)
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { value, minimum, maximum, wraps, enabled, tintColor } = this.properties
    const at = number(value, 0)
    const off = enabled === false
    this.element.classList.toggle('off', off)
    this.#less.disabled = off || (wraps !== true && at <= number(minimum, 0))
    this.#more.disabled = off || (wraps !== true && at >= number(maximum, 100))
    this.element.style.color = color(tintColor)
  }

  #half(name: string, symbol: string): HTMLButtonElement {
    const touch = () => this.send({ view: this.id, event: 'click', value: name.toLowerCase() })
    const half = button('', touch, { 'aria-label': name })
    const sign = h('i')
    sign.style.maskImage = `url("${drawSymbol(symbol)}")`
    half.append(sign)
    return half
  }
}
