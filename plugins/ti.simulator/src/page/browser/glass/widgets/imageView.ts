import type { JsonObject } from '../../../../wire/json.ts'
import { fitOf } from '../../../../wire/look/fit.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, picture, showPicture, text } from '../values.ts'

/** https://titaniumsdk.com/api/titanium/ui/imageview.html */
export class ImageView extends GlassView {
  readonly #image = h('img', { alt: '', draggable: 'false', hidden: true })

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'image' }))
    this.element.append(this.#image)
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    this.#image.style.objectFit = fitOf(this.properties)
    if ('image' in changed || 'defaultImage' in changed) {
      const { image, defaultImage } = this.properties
      showPicture(this.#image, picture(image) === '' ? defaultImage : image)
    }
    if ('tintColor' in changed) this.element.style.color = color(changed.tintColor)
  }

  protected override name(label: string): void {
    this.#image.alt = text(label)
  }
}
