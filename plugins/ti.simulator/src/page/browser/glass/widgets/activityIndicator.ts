import type { JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, number, setFont, text } from '../values.ts'

const SPOKES = 8
/** https://titaniumsdk.com/api/titanium/ui/activityindicatorstyle.html: BIG is 0, BIG_DARK is 3. */
const BIG = [0, 3]

/** https://titaniumsdk.com/api/titanium/ui/activityindicator.html */
export class ActivityIndicator extends GlassView {
  readonly #spokes = h('span', { class: 'spokes' }, ...Array.from({ length: SPOKES }, () => h('i')))
  readonly #message = h('span')

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'activity invisible', role: 'status', 'aria-label': 'In progress' }))
    this.element.append(this.#spokes, this.#message)
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    this.element.classList.toggle('invisible', this.properties.visible !== true)
    this.element.classList.toggle('big', BIG.includes(number(this.properties.style, 1)))
    if ('indicatorColor' in changed) this.#spokes.style.color = color(changed.indicatorColor)
    if ('message' in changed) this.#message.textContent = text(changed.message)
    if ('color' in changed) this.#message.style.color = color(changed.color)
    if ('font' in changed) setFont(this.#message.style, changed.font)
  }
}
