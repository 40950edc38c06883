import type { JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import { across, along, type Extents, fills, fixed } from '../extent.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, number, picture, showPicture, text } from '../values.ts'

/** `Ti.Media.IMAGE_SCALING_*`; -1 leaves it to the sides that are given. */
const SCALING: Readonly<Record<number, string>> = { 0: 'fill', 1: 'contain', 2: 'cover', 4: 'none' }

/** https://titaniumsdk.com/api/titanium/ui/imageview.html */
export class ImageView extends GlassView {
  override readonly extents: Extents = { width: 'SIZE', height: 'SIZE' }
  readonly #image = h('img', { alt: '', draggable: 'false', hidden: true })

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'image' }))
    this.element.append(this.#image)
  }

  override layOut(): void {
    super.layOut()
    const x = across(this.properties, this.extents)
    const y = along(this.properties, this.extents)
    // With a free side the picture keeps its proportions, with none it is stretched (TiUIImageView.m).
    const free = [x.size, y.size].some((size) => size === undefined || size === 'SIZE')
    this.#image.style.objectFit =
      SCALING[number(this.properties.scalingMode, -1)] ?? (free ? 'contain' : 'fill')
    this.element.classList.toggle('wide', fills(x) || fixed(x) !== '')
    this.element.classList.toggle('tall', fills(y) || fixed(y) !== '')
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    if ('scalingMode' in changed) this.layOut()
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
