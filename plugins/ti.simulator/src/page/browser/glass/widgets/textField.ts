import type { JsonObject } from '../../../../wire/json.ts'
import { fieldInsets } from '../../../../wire/look/fieldInsets.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { setKeyboard } from '../keyboard.ts'
import { color, number, setFont, text, textAlign } from '../values.ts'

/** https://titaniumsdk.com/api/titanium/ui/textfield.html and …/textarea.html */
export class TextField extends GlassView {
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
    setKeyboard(input, changed)
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
    const { top, left, bottom, right } = fieldInsets(this.type, this.properties)
    // The text of a field of one line stands in the middle of its height.
    input.style.padding =
      input instanceof HTMLInputElement
        ? `0 ${right}px 0 ${left}px`
        : `${top}px ${right}px ${bottom}px ${left}px`
  }

  protected override name(label: string): void {
    this.#input.ariaLabel = label === '' ? null : label
  }

  #send(event: 'change' | 'return'): void {
    this.send({ view: this.id, event, value: this.#input.value })
  }
}
