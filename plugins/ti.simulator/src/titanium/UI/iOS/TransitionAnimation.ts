import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'

/** How windows of a NavigationWindow change places. https://titaniumsdk.com/api/titanium/ui/ios/transitionanimation.html */
export class TransitionAnimation extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.UI.iOS.TransitionAnimation'
  duration: unknown
  transitionFrom: unknown
  transitionTo: unknown
}
