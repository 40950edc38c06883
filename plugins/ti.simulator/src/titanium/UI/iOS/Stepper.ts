import type { Touch } from '../../../wire/ui.ts'
import { nativeLog } from '../../kernel/nativeLog.ts'
import type { Extents, Size } from '../../layout/extents.ts'
import { Control } from '../native/Control.ts'
import { wireNumber } from '../native/dimension.ts'
import {
  changed,
  emit,
  handleTouch,
  intrinsicSize,
  readNative,
  usualExtents,
  writeNative,
} from '../native/hooks.ts'
import { implement } from '../native/implement.ts'

/** UIStepper's, which nothing changes. */
const RIGID: Extents = { width: 'RIGID', height: 'RIGID' }
const SIZE: Size = { width: 94, height: 32 }
const OUT_OF_RANGE =
  'The value passed in must be smaller than the maximum and bigger than the minimum stepper values'

/** https://titaniumsdk.com/api/titanium/ui/ios/stepper.html */
export class Stepper extends Control {
  declare value: unknown
  declare minimum: unknown
  declare maximum: unknown
  declare steps: unknown
  declare wraps: unknown

  override get [usualExtents](): Extents {
    return RIGID
  }

  override [intrinsicSize](): Size {
    return SIZE
  }

  /** What UIStepper would not take is left out, with a word in the log (TiUIiOSStepper.m). */
  override [writeNative](name: string, value: unknown): void {
    const number = wireNumber(value)
    const complaint = this.#complaint(name, number)
    if (complaint) nativeLog('warn', complaint)
    else super[writeNative](name, name === 'value' ? number : value)
  }

  /** Minus is on the left, plus on the right. */
  override [handleTouch](touch: Touch): void {
    if (touch.event === 'click' && this.enabled && typeof touch.value === 'string') this[changed](touch.value)
    super[handleTouch](touch)
  }

  override [changed](step: Touch['value']): void {
    const [minimum, maximum] = [wireNumber(this.minimum), wireNumber(this.maximum)]
    const by =
      step === 'increment' ? wireNumber(this.steps) : step === 'decrement' ? -wireNumber(this.steps) : 0
    const wanted = wireNumber(this.value) + by
    const end = wanted > maximum ? maximum : wanted < minimum ? minimum : wanted
    const value = end === wanted || !this.wraps ? end : end === maximum ? minimum : maximum
    if (value === this.value) return
    super[writeNative]('value', value)
    this[emit]('change', { value, minimum, maximum })
  }

  #complaint(name: string, value: number): string | undefined {
    const limit = (other: string, usual: number) => wireNumber(this[readNative](other) ?? usual)
    if (name === 'maximum' && value <= limit('minimum', 0))
      return 'The maximum value must not be smaller or equal to the minimum value'
    if (name === 'minimum' && value >= limit('maximum', MOST))
      return 'The minimum value must not be bigger or equal to the maximum value'
    if (name === 'steps' && value <= 0) return 'The steps must be bigger than 0.'
    if (name === 'value' && (value > limit('maximum', MOST) || value < limit('minimum', 0)))
      return OUT_OF_RANGE
    return undefined
  }
}

const MOST = 100

implement(Stepper.prototype, 'Ti.UI.iOS.Stepper', {
  autorepeat: true,
  continuous: true,
  enabled: true,
  maximum: MOST,
  minimum: 0,
  steps: 1,
  value: 0,
  wraps: false,
})
