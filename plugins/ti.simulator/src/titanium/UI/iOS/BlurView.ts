import { implement } from '../native/implement.ts'
import { ViewProxy } from '../View.ts'

/** What lies beneath it shines through, blurred. https://titaniumsdk.com/api/titanium/ui/ios/blurview.html */
export class BlurView extends ViewProxy {}

implement(BlurView.prototype, 'Ti.UI.iOS.BlurView')
