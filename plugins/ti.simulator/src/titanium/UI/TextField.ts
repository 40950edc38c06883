import { implement } from './native/implement.ts'
import { TextWidget } from './native/TextWidget.ts'

/** https://titaniumsdk.com/api/titanium/ui/textfield.html */
export class TextField extends TextWidget {}

implement(TextField.prototype, 'Ti.UI.TextField', {
  editable: true,
  enabled: true,
  suppressReturn: true,
  value: '',
})
