import { apiNameOf, KrollProxy } from '../../../kernel/KrollProxy.ts'

/**
 * What a view with a `previewContext` shows to a finger that presses hard, which a phone without 3D Touch ignores: see
 * `Ti.UI.iOS.forceTouchSupported`. https://titaniumsdk.com/api/titanium/ui/ios/previewcontext.html
 */
export class PreviewContext extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.UI.iOS.PreviewContext'
  preview: unknown
  actions: unknown
  contentHeight: unknown = 0
}
