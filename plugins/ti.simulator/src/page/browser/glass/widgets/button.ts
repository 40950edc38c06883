import type { JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import type { Extents } from '../extent.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, setFont, showPicture, text, textAlign } from '../values.ts'

/** https://titaniumsdk.com/api/titanium/ui/button.html */
export class Button extends GlassView {
  override readonly extents: Extents = { width: 'SIZE', height: 'SIZE' }
  readonly #image = h('img', { alt: '', hidden: true })
  readonly #words = h('span')
  /** Views within a button lie over its words, and keep it as large as they are (viewGroupWrapper of TiUIButton.m). */
  readonly #inside = h('span')

  constructor(seed: Seed) {
    super(seed, h('button', { type: 'button', class: 'button' }))
    this.element.append(h('span', { class: 'caption' }, this.#image, this.#words), this.#inside)
  }

  override get content(): HTMLElement {
    return this.#inside
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { element } = this
    const { style } = element
    if ('title' in changed) this.#words.textContent = text(changed.title)
    if ('font' in changed) setFont(style, changed.font)
    if ('textAlign' in changed) style.textAlign = textAlign(changed.textAlign)
    if ('enabled' in changed && element instanceof HTMLButtonElement)
      element.disabled = changed.enabled === false
    if ('color' in changed || 'tintColor' in changed)
      style.setProperty('--title', color(this.properties.color) || color(this.properties.tintColor) || null)
    if ('selectedColor' in changed) style.setProperty('--pressed', color(changed.selectedColor) || null)
    if ('disabledColor' in changed) style.setProperty('--disabled', color(changed.disabledColor) || null)
    if ('image' in changed) showPicture(this.#image, changed.image)
  }
}
