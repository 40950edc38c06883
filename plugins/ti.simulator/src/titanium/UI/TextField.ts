import { implement } from './implement.ts'
import { TextWidget } from './TextWidget.ts'

/** https://titaniumsdk.com/api/titanium/ui/textfield.html */
export class TextField extends TextWidget {}

implement(TextField.prototype, 'Ti.UI.TextField', {
  editable: true,
  enabled: true,
  suppressReturn: true,
  value: '',
})
