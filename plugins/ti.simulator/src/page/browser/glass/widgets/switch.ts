import type { JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color } from '../values.ts'

/** https://titaniumsdk.com/api/titanium/ui/switch.html */
export class Switch extends GlassView {
  readonly #input = h('input', { type: 'checkbox', role: 'switch', class: 'switch' })

  constructor(seed: Seed) {
    super(seed, h('div', { 'data-touch': 'own' }))
    this.element.append(this.#input)
    this.#input.addEventListener('change', () =>
      this.send({ view: this.id, event: 'change', value: this.#input.checked }),
    )
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { style } = this.#input
    if ('value' in changed) this.#input.checked = changed.value === true
    if ('enabled' in changed) this.#input.disabled = changed.enabled === false
    if ('onTintColor' in changed) style.setProperty('--on', color(changed.onTintColor) || null)
    if ('tintColor' in changed) style.setProperty('--off', color(changed.tintColor) || null)
    if ('thumbTintColor' in changed) style.setProperty('--knob', color(changed.thumbTintColor) || null)
  }

  protected override name(label: string): void {
    this.#input.ariaLabel = label === '' ? null : label
  }
}
