import type { Touch } from '../../wire/ui.ts'
import type { Extents, Size } from '../layout/extents.ts'
import { Control } from './native/Control.ts'
import { wireNumber } from './native/dimension.ts'
import {
  changed,
  emit,
  glassId,
  handleTouch,
  intrinsicSize,
  usualExtents,
  writeNative,
} from './native/hooks.ts'
import { implement } from './native/implement.ts'

/** UISlider's: as wide as it may be. */
const EXTENTS: Extents = { width: 'FILL', height: 'RIGID' }
const SIZE: Size = { width: 0, height: 34 }
const NO_BUBBLES = { bubbles: false }

/** `change` also tells of changes that the app makes once the slider is rendered (TiUISlider.m). https://titaniumsdk.com/api/titanium/ui/slider.html */
export class Slider extends Control {
  declare min: unknown
  declare max: unknown
  declare value: unknown

  override get [usualExtents](): Extents {
    return EXTENTS
  }

  override [intrinsicSize](): Size {
    return SIZE
  }

  setValue(value: unknown, _options?: object): void {
    this[writeNative]('value', value)
  }

  /** `start` and `stop` tell of the finger on it. */
  override [handleTouch](touch: Touch): void {
    super[handleTouch](touch)
    if (!this.enabled) return
    if (touch.event === 'touchstart') this[emit]('start', { value: this.#within(this.value) }, NO_BUBBLES)
    if (touch.event === 'touchend') this[emit]('stop', { value: this.#within(this.value) }, NO_BUBBLES)
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

implement(Slider.prototype, 'Ti.UI.Slider', {
  enabled: true,
  min: 0,
  max: 1,
  value: 0,
  leftTrackLeftCap: 1,
  leftTrackTopCap: 1,
  rightTrackLeftCap: 1,
  rightTrackTopCap: 1,
})
