import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'

/** https://titaniumsdk.com/api/titanium/app/ios/usernotificationaction.html */
export class UserNotificationAction extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.App.iOS.UserNotificationAction'
  readonly identifier: string = ''

  constructor(properties: object) {
    super()
    this.applyProperties(properties)
  }
}
