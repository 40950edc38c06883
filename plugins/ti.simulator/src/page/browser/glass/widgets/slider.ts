import type { JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, number } from '../values.ts'

/** https://titaniumsdk.com/api/titanium/ui/slider.html */
export class Slider extends GlassView {
  readonly #input = h('input', { type: 'range', class: 'slider', min: 0, max: 1, step: 'any' })

  constructor(seed: Seed) {
    super(seed, h('div', { 'data-touch': 'own' }))
    this.element.append(this.#input)
    this.#input.addEventListener('input', () => {
      this.#fill()
      this.send({ view: this.id, event: 'change', value: this.#input.valueAsNumber })
    })
    this.#input.addEventListener('pointerdown', () => this.send({ view: this.id, event: 'touchstart' }))
    this.#input.addEventListener('change', () => this.send({ view: this.id, event: 'touchend' }))
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { tintColor, leftTrackTintColor, rightTrackTintColor, thumbTintColor } = this.properties
    const { style } = this.#input
    if ('min' in changed) this.#input.min = String(number(changed.min, 0))
    if ('max' in changed) this.#input.max = String(number(changed.max, 1))
    this.#input.value = String(number(this.properties.value, 0))
    if ('enabled' in changed) this.#input.disabled = changed.enabled === false
    style.setProperty('--done', color(leftTrackTintColor) || color(tintColor) || null)
    style.setProperty('--rest', color(rightTrackTintColor) || null)
    style.setProperty('--knob', color(thumbTintColor) || null)
    this.#fill()
  }

  protected override name(label: string): void {
    this.#input.ariaLabel = label === '' ? null : label
  }

  /** A browser does not tell style sheets how far it is. */
  #fill(): void {
    const { min, max, valueAsNumber, style } = this.#input
    const share = (valueAsNumber - Number(min)) / (Number(max) - Number(min))
    style.setProperty('--share', String(Number.isFinite(share) ? share : 0))
  }
}
