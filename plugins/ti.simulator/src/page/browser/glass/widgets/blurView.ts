import type { JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { number } from '../values.ts'

/** `Ti.UI.iOS.BLUR_EFFECT_STYLE_*`, by number: those that are light or dark whatever the phone is. */
const LIGHT = [0, 1, 11, 12, 13, 14, 15]
const DARK = [2, 16, 17, 18, 19, 20]

/** https://titaniumsdk.com/api/titanium/ui/ios/blurview.html */
export class BlurView extends GlassView {
  constructor(seed: Seed) {
    super(seed, h('div', { class: 'blur' }))
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    if (!('effect' in changed)) return
    const effect = number(changed.effect, -1)
    this.element.classList.toggle('light', LIGHT.includes(effect))
    this.element.classList.toggle('dark', DARK.includes(effect))
  }
}
