import type { UiProperties } from '../../wire/ui.ts'
import type { Size } from '../layout/extents.ts'
import { areaSize } from './native/content/fields.ts'
import { intrinsicSize } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { TextWidget } from './native/TextWidget.ts'

/** https://titaniumsdk.com/api/titanium/ui/textarea.html */
export class TextArea extends TextWidget {
  override [intrinsicSize](room: Size, shown: UiProperties): Size {
    return areaSize(shown, room)
  }
}

implement(TextArea.prototype, 'Ti.UI.TextArea', {
  editable: true,
  enabled: true,
  maxLength: -1,
  scrollsToTop: true,
  suppressReturn: false,
  value: '',
})
