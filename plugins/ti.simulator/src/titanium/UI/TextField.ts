import type { UiProperties } from '../../wire/ui.ts'
import type { Size } from '../layout/extents.ts'
import { fieldSize } from './native/content/fields.ts'
import { intrinsicSize } from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { TextWidget } from './native/TextWidget.ts'

/** https://titaniumsdk.com/api/titanium/ui/textfield.html */
export class TextField extends TextWidget {
  override [intrinsicSize](_room: Size, shown: UiProperties): Size {
    return fieldSize(shown)
  }
}

implement(TextField.prototype, 'Ti.UI.TextField', {
  editable: true,
  enabled: true,
  suppressReturn: true,
  value: '',
})
