import { implement } from './native/implement.ts'
import { TextWidget } from './native/TextWidget.ts'

/** https://titaniumsdk.com/api/titanium/ui/textarea.html */
export class TextArea extends TextWidget {}

implement(TextArea.prototype, 'Ti.UI.TextArea', {
  editable: true,
  enabled: true,
  suppressReturn: false,
  value: '',
})
