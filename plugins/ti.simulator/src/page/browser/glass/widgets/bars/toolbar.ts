import type { JsonObject } from '../../../../../wire/json.ts'
import { h } from '../../../dom.ts'
import { GlassView, type Seed } from '../../glassView.ts'
import { color } from '../../values.ts'

/** https://titaniumsdk.com/api/titanium/ui/toolbar.html */
export class Toolbar extends GlassView {
  constructor(seed: Seed) {
    super(seed, h('div', { class: 'tools', role: 'toolbar' }))
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    if ('barColor' in changed) this.element.style.backgroundColor = color(changed.barColor)
  }
}
