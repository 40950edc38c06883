import { apiNameOf, KrollProxy } from '../../../kernel/KrollProxy.ts'
import { constants } from '../constants.ts'

/** A button under a preview. https://titaniumsdk.com/api/titanium/ui/ios/previewaction.html */
export class PreviewAction extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.UI.iOS.PreviewAction'
  title: unknown
  style: unknown = constants.PREVIEW_ACTION_STYLE_DEFAULT
}
