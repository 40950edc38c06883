import type { JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import type { Extents } from '../extent.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, number, setFont, text, textAlign } from '../values.ts'

/** https://titaniumsdk.com/api/titanium/ui/switch.html */
export class Switch extends GlassView {
  override readonly extents: Extents = { width: 'SIZE', height: 'SIZE' }
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
    if ('value' in changed) this.#input.checked = changed.value === true
    if ('enabled' in changed) this.#input.disabled = changed.enabled === false
    if ('onTintColor' in changed) this.#input.style.setProperty('--on', color(changed.onTintColor) || null)
  }

  protected override name(label: string): void {
    this.#input.ariaLabel = label === '' ? null : label
  }
}

/** https://titaniumsdk.com/api/titanium/ui/slider.html */
export class Slider extends GlassView {
  override readonly extents: Extents = { width: 'FILL', height: 'SIZE' }
  readonly #input = h('input', { type: 'range', class: 'slider', min: 0, max: 1, step: 'any' })

  constructor(seed: Seed) {
    super(seed, h('div', { 'data-touch': 'own' }))
    this.element.append(this.#input)
    this.#input.addEventListener('input', () =>
      this.send({ view: this.id, event: 'change', value: this.#input.valueAsNumber }),
    )
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    if ('min' in changed) this.#input.min = String(number(changed.min, 0))
    if ('max' in changed) this.#input.max = String(number(changed.max, 1))
    if ('value' in changed) this.#input.value = String(number(changed.value, 0))
    if ('enabled' in changed) this.#input.disabled = changed.enabled === false
    if ('tintColor' in changed) this.#input.style.accentColor = color(changed.tintColor)
  }

  protected override name(label: string): void {
    this.#input.ariaLabel = label === '' ? null : label
  }
}

/** https://titaniumsdk.com/api/titanium/ui/textfield.html and …/textarea.html */
export class TextField extends GlassView {
  override readonly extents: Extents = { width: 'SIZE', height: 'SIZE' }
  readonly #input: HTMLInputElement | HTMLTextAreaElement

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'field', 'data-touch': 'own' }))
    const many = seed.type === 'Ti.UI.TextArea'
    this.#input = many ? h('textarea') : h('input', { type: 'text' })
    this.element.append(this.#input)
    this.#input.addEventListener('input', () => this.#send('change'))
    this.#input.addEventListener('focus', () => {
      if (this.properties.focused !== true) this.send({ view: this.id, event: 'click' })
    })
    this.#input.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && !many) this.#send('return')
    })
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const input = this.#input
    if ('value' in changed && input.value !== text(changed.value)) input.value = text(changed.value)
    if ('focused' in changed) this.afterwards(() => (changed.focused === true ? input.focus() : input.blur()))
    if ('hintText' in changed) input.placeholder = text(changed.hintText)
    if ('hintTextColor' in changed)
      this.element.style.setProperty('--placeholder', color(changed.hintTextColor) || null)
    if ('enabled' in changed) input.disabled = changed.enabled === false
    if ('editable' in changed) input.readOnly = changed.editable === false
    if ('passwordMask' in changed && input instanceof HTMLInputElement)
      input.type = changed.passwordMask === true ? 'password' : 'text'
    if ('color' in changed) input.style.color = color(changed.color)
    if ('font' in changed) setFont(input.style, changed.font)
    if ('textAlign' in changed) input.style.textAlign = textAlign(changed.textAlign)
    if ('borderStyle' in changed)
      this.element.classList.toggle('rounded', number(changed.borderStyle, 0) === 3)
  }

  protected override name(label: string): void {
    this.#input.ariaLabel = label === '' ? null : label
  }

  #send(event: 'change' | 'return'): void {
    this.send({ view: this.id, event, value: this.#input.value })
  }
}
