import type { Extents, Size } from '../layout/extents.ts'
import { Control } from './native/Control.ts'
import { wireNumber } from './native/dimension.ts'
import { changed, emit, glassId, intrinsicSize, usualExtents, writeNative } from './native/hooks.ts'
import { implement } from './native/implement.ts'

/** UISlider's: as wide as it may be. */
const EXTENTS: Extents = { width: 'FILL', height: 'RIGID' }
const SIZE: Size = { width: 0, height: 34 }
const NO_BUBBLES = { bubbles: false }

/** `change` also tells of changes that the app makes once the slider is rendered (TiUISlider.m). https://titaniumsdk.com/api/titanium/ui/slider.html */
export class Slider extends Control {
  declare min: unknown
  declare max: unknown

  override get [usualExtents](): Extents {
    return EXTENTS
  }

  override [intrinsicSize](): Size {
    return SIZE
  }

  override [writeNative](name: string, value: unknown): void {
    super[writeNative](name, value)
    if (name === 'value' && this[glassId] !== null)
      this[emit]('change', { value: this.#within(value) }, NO_BUBBLES)
  }

  override [changed](value: unknown): void {
    this[writeNative]('value', this.#within(value))
  }

  #within(value: unknown): number {
    return Math.min(wireNumber(this.max), Math.max(wireNumber(this.min), wireNumber(value)))
  }
}

implement(Slider.prototype, 'Ti.UI.Slider', { enabled: true, min: 0, max: 1, value: 0 })
