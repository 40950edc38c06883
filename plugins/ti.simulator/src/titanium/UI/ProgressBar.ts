import type { UiProperties } from '../../wire/ui.ts'
import { type Extents, type Size, SPANS } from '../layout/extents.ts'
import { progressSize } from './native/content/indicators.ts'
import { wireNumber } from './native/dimension.ts'
import { initial, intrinsicSize, show, tellGlass, usualExtents } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'

/** Hidden until `show()`. https://titaniumsdk.com/api/titanium/ui/progressbar.html */
export class ProgressBar extends ViewProxy {
  declare min: unknown
  declare max: unknown
  declare value: unknown

  override get [usualExtents](): Extents {
    return SPANS
  }

  override [intrinsicSize](room: Size, shown: UiProperties): Size {
    return progressSize(shown, room)
  }

  override [initial](): UiProperties {
    return { visible: false }
  }

  /** A later `min` or `max` changes nothing until `value` is set again (TiUIProgressBar.m). */
  override [show](name: string): void {
    if (name === 'value')
      this[tellGlass]({ value: wireNumber(this.value), min: wireNumber(this.min), max: wireNumber(this.max) })
    else if (name !== 'min' && name !== 'max') super[show](name)
  }
}

implement(ProgressBar.prototype, 'Ti.UI.ProgressBar', { animated: true, min: 0, max: 1, visible: false })
