import type { JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, number, setFont, text } from '../values.ts'

/** https://titaniumsdk.com/api/titanium/ui/progressbar.html: the message stands above the bar, 5 points from it. */
export class ProgressBar extends GlassView {
  readonly #message = h('span', { class: 'message' })
  readonly #done = h('span', { class: 'done' })
  readonly #track = h('span', { class: 'track', hidden: true }, this.#done)

  constructor(seed: Seed) {
    super(
      seed,
      h('div', {
        class: 'progress invisible',
        role: 'progressbar',
        'aria-valuemin': 0,
        'aria-valuemax': 100,
      }),
    )
    this.element.append(this.#message, this.#track)
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { element, properties } = this
    element.classList.toggle('invisible', properties.visible !== true)
    if ('message' in changed) this.#message.textContent = text(changed.message)
    if ('message' in changed && !properties.accessibilityLabel) this.name(text(changed.message))
    if ('color' in changed) this.#message.style.color = color(changed.color)
    if ('font' in changed) setFont(this.#message.style, changed.font)
    if ('tintColor' in changed) this.#done.style.backgroundColor = color(changed.tintColor)
    if ('trackTintColor' in changed) this.#track.style.backgroundColor = color(changed.trackTintColor)
    // The bar itself is made by the first of these (TiUIProgressBar.m).
    if (['value', 'tintColor', 'trackTintColor'].some((name) => changed[name] != null))
      this.#track.hidden = false
    if ('animated' in changed) this.#done.style.transition = changed.animated === false ? 'none' : ''
    if ('value' in changed) this.#setDone()
  }

  #setDone(): void {
    const min = number(this.properties.min, 0)
    const max = number(this.properties.max, 1)
    const share = (number(this.properties.value, 0) - min) / (max - min)
    const percent = 100 * Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0))
    this.#done.style.width = `${percent}%`
    this.element.ariaValueNow = String(Math.round(percent))
  }
}
