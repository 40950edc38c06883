import type { JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { Lines } from '../lines.ts'
import { runsIn } from '../runs.ts'
import { color, isObject, number, setFont, text } from '../values.ts'

/** https://titaniumsdk.com/api/titanium/ui/label.html */
export class Label extends GlassView {
  readonly #lines = new Lines()

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'label' }))
    this.element.append(this.#lines.element)
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { style } = this.element
    if ('color' in changed) style.color = color(changed.color)
    if ('font' in changed) setFont(style, changed.font, false)
    if (['shadowColor', 'shadowOffset', 'shadowRadius'].some((name) => name in changed))
      style.textShadow = shadow(this.properties)
    if ('text' in changed || 'attributedString' in changed) this.placed()
  }

  protected override placed(): void {
    const { attributedString, text: words } = this.properties
    const lines = this.placement?.lines ?? []
    if (isObject(attributedString))
      this.#lines.show(text(attributedString.text), lines, runsIn(attributedString, lines))
    else this.#lines.show(text(words), lines)
  }
}

function shadow({ shadowColor, shadowOffset, shadowRadius }: JsonObject): string {
  const at = isObject(shadowOffset) ? shadowOffset : {}
  const cast = color(shadowColor)
  return cast === '' ? '' : `${number(at.x, 0)}px ${number(at.y, 0)}px ${number(shadowRadius, 0)}px ${cast}`
}
