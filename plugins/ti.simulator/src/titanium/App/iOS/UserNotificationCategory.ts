import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'

/** https://titaniumsdk.com/api/titanium/app/ios/usernotificationcategory.html */
export class UserNotificationCategory extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.App.iOS.UserNotificationCategory'
  readonly identifier: string = ''

  constructor(properties: object) {
    super()
    this.applyProperties(properties)
  }
}
