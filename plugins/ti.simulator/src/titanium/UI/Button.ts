import type { TextLine, Touch, UiProperties } from '../../wire/ui.ts'
import { type Extents, HUGS, type Size } from '../layout/extents.ts'
import { buttonLines, buttonSize } from './native/content/button.ts'
import { lookOfSystemButton } from './native/effects/systemButtons.ts'
import {
  handleTouch,
  intrinsicSize,
  show,
  tapped,
  tellGlass,
  textLines,
  usualExtents,
} from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'

/** https://titaniumsdk.com/api/titanium/ui/button.html */
export class Button extends ViewProxy {
  declare enabled: boolean
  declare systemButton: unknown

  override get [usualExtents](): Extents {
    return HUGS
  }

  override [intrinsicSize](_room: Size, shown: UiProperties): Size {
    return buttonSize(shown)
  }

  [textLines](size: Size, shown: UiProperties): readonly TextLine[] {
    return buttonLines(shown, size)
  }

  /** A system button has a title or a symbol of its own. */
  override [show](name: string): void {
    super[show](name)
    if (name === 'systemButton') this[tellGlass](lookOfSystemButton(this.systemButton))
  }

  override [handleTouch](touch: Touch): void {
    if (this.enabled) super[handleTouch](touch)
  }

  /** A control in a row takes the tap, which so does not select the row. */
  override [tapped](): void {}
}

implement(Button.prototype, 'Ti.UI.Button', { enabled: true })
