import type { JsonObject } from '../../../../wire/json.ts'
import { SIZES } from '../../../../wire/look/sizes.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { Lines } from '../lines.ts'
import { runsIn } from '../runs.ts'
import { color, isObject, setFont, showPicture, text } from '../values.ts'

const WORDS = ['title', 'attributedString', 'image']

/** https://titaniumsdk.com/api/titanium/ui/button.html */
export class Button extends GlassView {
  readonly #image = h('img', { alt: '', hidden: true })
  readonly #lines = new Lines()
  /** Views within a button lie over its words (viewGroupWrapper of TiUIButton.m). */
  readonly #inside = h('span', { class: 'inside' })

  constructor(seed: Seed) {
    super(seed, h('button', { type: 'button', class: 'button' }))
    this.element.append(this.#image, this.#lines.element, this.#inside)
  }

  override get content(): HTMLElement {
    return this.#inside
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    const { element } = this
    const { style } = element
    if ('font' in changed) setFont(style, changed.font, false)
    if ('enabled' in changed && element instanceof HTMLButtonElement)
      element.disabled = changed.enabled === false
    if ('color' in changed || 'tintColor' in changed)
      style.setProperty('--title', color(this.properties.color) || color(this.properties.tintColor) || null)
    if ('selectedColor' in changed) style.setProperty('--pressed', color(changed.selectedColor) || null)
    if ('backgroundSelectedColor' in changed)
      style.setProperty('--pressed-ground', color(changed.backgroundSelectedColor) || null)
    if ('disabledColor' in changed) style.setProperty('--disabled', color(changed.disabledColor) || null)
    if ('image' in changed) showPicture(this.#image, changed.image)
    if (WORDS.some((name) => name in changed)) this.placed()
  }

  /** The image stands before the title, or by itself in the middle. */
  protected override placed(): void {
    const lines = this.placement?.lines
    const { attributedString, title } = this.properties
    if (lines && isObject(attributedString))
      this.#lines.show(text(attributedString.text), lines, runsIn(attributedString, lines))
    else this.#lines.show(text(title), lines)
    const left = lines?.length ? Math.min(...lines.map(({ x }) => x)) - SIZES.buttonGap : undefined
    this.#image.style.left = left === undefined ? '' : `${left}px`
    this.#image.classList.toggle('before', left !== undefined)
  }
}
