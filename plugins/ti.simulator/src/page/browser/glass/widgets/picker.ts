import type { Json, JsonObject } from '../../../../wire/json.ts'
import { button, h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, number, text } from '../values.ts'
import { Wheel } from './wheel.ts'

/** Wheels beside each other; of a date in the compact style its fields, which open the wheels. https://titaniumsdk.com/api/titanium/ui/picker.html */
export class Picker extends GlassView {
  readonly #fields = h('div', { class: 'fields' })
  readonly #drum = h('div', { class: 'drum' })
  #wheels: Wheel[] = []
  #isOpen = false

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'picker', role: 'group', 'data-touch': 'own' }))
    this.element.append(this.#fields, this.#drum)
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { wheels, selection, fields, dateTimeColor, enabled } = this.properties
    const compact = Array.isArray(fields)
    this.element.classList.toggle('compact', compact)
    this.element.toggleAttribute('inert', enabled === false)
    this.#drum.style.color = color(dateTimeColor)
    this.#fields.hidden = !compact
    this.#drum.hidden = compact && !this.#isOpen
    if (compact)
      this.#fields.replaceChildren(...fields.map((field) => button(text(field), () => this.#toggle())))
    if ('wheels' in changed || 'selection' in changed) this.#show(list(wheels), list(selection))
  }

  #show(wheels: readonly Json[], selection: readonly Json[]): void {
    while (this.#wheels.length < wheels.length) {
      const section = this.#wheels.length
      this.#wheels.push(new Wheel((value) => this.send({ view: this.id, event: 'change', section, value })))
    }
    this.#wheels.length = wheels.length
    this.#drum.replaceChildren(...this.#wheels.map(({ element }) => element))
    for (const [index, wheel] of this.#wheels.entries())
      wheel.show(list(wheels[index]), number(selection[index], 0))
  }

  /** The wheels lie over what is around the fields until these are tapped again. */
  #toggle(): void {
    this.#isOpen = this.element.classList.toggle('open')
    this.#drum.hidden = !this.#isOpen
  }
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}
