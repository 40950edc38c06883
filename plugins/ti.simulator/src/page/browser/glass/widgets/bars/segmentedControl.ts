import type { Json, JsonObject } from '../../../../../wire/json.ts'
import { button, h } from '../../../dom.ts'
import { GlassView, type Seed } from '../../glassView.ts'
import { color, isObject, number, showPicture, text } from '../../values.ts'

/** Ti.UI.ButtonBar, TabbedBar and OptionBar. https://titaniumsdk.com/api/titanium/ui/tabbedbar.html */
export class SegmentedControl extends GlassView {
  constructor(seed: Seed) {
    super(seed, h('div', { class: 'segmented', role: 'group', 'data-touch': 'own' }))
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    if ('backgroundColor' in changed) this.element.style.backgroundColor = color(changed.backgroundColor)
    if ('labels' in changed) this.element.replaceChildren(...list(changed.labels).map(this.#segment))
    const chosen = number(this.properties.index, -1)
    for (const [index, segment] of [...this.element.children].entries())
      segment.ariaPressed = String(index === chosen)
  }

  readonly #segment = (label: Json, index: number): HTMLElement => {
    const { title, image, width, enabled, accessibilityLabel } = isObject(label) ? label : {}
    const touch = () => this.send({ view: this.id, event: 'click', value: index })
    const segment = button(text(title), touch, { disabled: enabled === false })
    if (text(accessibilityLabel) !== '') segment.ariaLabel = text(accessibilityLabel)
    const fixed = number(width, 0)
    segment.style.flex = fixed > 0 ? `0 0 ${fixed}px` : ''
    if (isObject(image)) {
      const picture = h('img', { alt: text(title) })
      showPicture(picture, image)
      segment.replaceChildren(picture)
    }
    return segment
  }
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}
