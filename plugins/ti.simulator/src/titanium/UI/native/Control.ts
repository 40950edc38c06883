import type { Touch } from '../../../wire/ui.ts'
import { ViewProxy } from '../View.ts'
import { changed, handleTouch, tapped } from './hooks.ts'

/** A view with a value that a finger changes. It takes the taps on it for itself. */
export abstract class Control extends ViewProxy {
  declare enabled: boolean

  override [handleTouch](touch: Touch): void {
    if (!this.enabled) return
    if (touch.event === 'change') this[changed](touch.value, touch.section)
    else super[handleTouch](touch)
  }

  override [tapped](): void {}

  /** @param part which part of it, where it has several */
  abstract [changed](value: Touch['value'], part?: number): void
}
