import { apiNameOf, KrollProxy } from '../../../kernel/KrollProxy.ts'
import { constants } from '../constants.ts'

/** Buttons under a preview that a button opens. https://titaniumsdk.com/api/titanium/ui/ios/previewactiongroup.html */
export class PreviewActionGroup extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.UI.iOS.PreviewActionGroup'
  title: unknown
  style: unknown = constants.PREVIEW_ACTION_STYLE_DEFAULT
  actions: unknown
}
