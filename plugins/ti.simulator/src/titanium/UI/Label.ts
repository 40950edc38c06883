import type { TextLine, UiProperties } from '../../wire/ui.ts'
import { type Extents, HUGS, type Size } from '../layout/extents.ts'
import { constants } from './native/constants.ts'
import { labelLines, labelSize } from './native/content/label.ts'
import { intrinsicSize, textLines, usualExtents } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'

/** https://titaniumsdk.com/api/titanium/ui/label.html */
export class Label extends ViewProxy {
  override get [usualExtents](): Extents {
    return HUGS
  }

  override [intrinsicSize](room: Size, shown: UiProperties): Size {
    return labelSize(shown, room)
  }

  [textLines](size: Size, shown: UiProperties): readonly TextLine[] {
    return labelLines(shown, size)
  }
}

implement(Label.prototype, 'Ti.UI.Label', { ellipsize: constants.TEXT_ELLIPSIZE_TRUNCATE_END })
