import type { Touch } from '../../wire/ui.ts'
import { type Extents, HUGS } from '../layout/extents.ts'
import { handleTouch, tapped, usualExtents } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'

/** https://titaniumsdk.com/api/titanium/ui/button.html */
export class Button extends ViewProxy {
  declare enabled: boolean

  override get [usualExtents](): Extents {
    return HUGS
  }

  override [handleTouch](touch: Touch): void {
    if (this.enabled) super[handleTouch](touch)
  }

  /** A control in a row takes the tap, which so does not select the row. */
  override [tapped](): void {}
}

implement(Button.prototype, 'Ti.UI.Button', { enabled: true })
