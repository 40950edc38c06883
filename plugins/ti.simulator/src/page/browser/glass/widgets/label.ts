import type { JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import type { Extents } from '../extent.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, number, setFont, text, textAlign } from '../values.ts'

const VERTICAL: Readonly<Record<string, string>> = { 1: 'start', top: 'start', 2: 'end', bottom: 'end' }

/** https://titaniumsdk.com/api/titanium/ui/label.html */
export class Label extends GlassView {
  override readonly extents: Extents = { width: 'SIZE', height: 'SIZE' }
  readonly #words = h('span', { class: 'words' })

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'label' }))
    this.element.append(this.#words)
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { style } = this.element
    if ('text' in changed) this.#words.textContent = text(changed.text)
    if ('color' in changed) style.color = color(changed.color)
    if ('font' in changed) setFont(style, changed.font)
    if ('textAlign' in changed) style.textAlign = textAlign(changed.textAlign)
    if ('verticalAlign' in changed) style.alignContent = VERTICAL[String(changed.verticalAlign)] ?? ''
    const lines = number(this.properties.maxLines ?? this.properties.lines, 0)
    this.#words.classList.toggle('clamped', lines > 0)
    this.#words.style.webkitLineClamp = lines > 0 ? String(lines) : ''
  }
}
