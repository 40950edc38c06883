import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'

/**
 * What a hand feels of an event. As in Apple's simulator nobody feels it, and nothing comes of its methods.
 * https://titaniumsdk.com/api/titanium/ui/ios/feedbackgenerator.html
 */
export class FeedbackGenerator extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.UI.iOS.FeedbackGenerator'
  type: unknown
  style: unknown

  prepare(): void {}
  selectionChanged(): void {}
  impactOccurred(): void {}
  notificationOccurred(_notificationType: unknown): void {}
}
