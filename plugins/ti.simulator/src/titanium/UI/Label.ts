import { constants } from './native/constants.ts'
import { implement } from './native/implement.ts'
import { ViewProxy } from './View.ts'

/** https://titaniumsdk.com/api/titanium/ui/label.html */
export class Label extends ViewProxy {}

implement(Label.prototype, 'Ti.UI.Label', { ellipsize: constants.TEXT_ELLIPSIZE_TRUNCATE_END })
