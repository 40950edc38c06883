import type { UiProperties } from '../../wire/ui.ts'
import type { Size } from '../layout/extents.ts'
import { constants } from './native/constants.ts'
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

/** The defaults of TiUITextFieldProxy.m, which are UIKit's constants. */
implement(TextField.prototype, 'Ti.UI.TextField', {
  autocapitalization: constants.TEXT_AUTOCAPITALIZATION_NONE,
  autocorrect: false,
  backgroundDisabledImage: null,
  backgroundImage: null,
  borderStyle: constants.INPUT_BORDERSTYLE_LINE,
  clearButtonMode: constants.INPUT_BUTTONMODE_NEVER,
  clearOnEdit: false,
  color: null,
  editable: true,
  enabled: true,
  enableReturnKey: false,
  font: null,
  hintText: null,
  keyboardToolbar: null,
  keyboardToolbarColor: null,
  keyboardToolbarHeight: 0,
  keyboardType: constants.KEYBOARD_TYPE_DEFAULT,
  leftButton: null,
  leftButtonMode: constants.INPUT_BUTTONMODE_NEVER,
  maxLength: -1,
  passwordMask: false,
  returnKeyType: constants.RETURNKEY_DEFAULT,
  rightButton: null,
  rightButtonMode: constants.INPUT_BUTTONMODE_NEVER,
  suppressReturn: true,
  textAlign: constants.TEXT_ALIGNMENT_LEFT,
  value: '',
  verticalAlign: constants.TEXT_VERTICAL_ALIGNMENT_CENTER,
})
