import { placeOf } from '../../code/Code.ts'
import type { Rule } from '../../finding.ts'

export const notificationPermissionMissing: Rule = {
  id: 'notification-permission-missing',
  finds: 'local notifications in an app that never calls `registerUserNotificationSettings`',
  why: 'Without permission iOS shows none of them, and the call succeeds all the same.',
  mend: 'Call Ti.App.iOS.registerUserNotificationSettings({ types: [Ti.App.iOS.USER_NOTIFICATION_TYPE_ALERT] }) before the first one.',
  source: 'https://titaniumsdk.com/api/titanium/app/ios.html#registerusernotificationsettings',
  *check({ code }) {
    const [first] = code.callsOf('Ti.App.iOS.scheduleLocalNotification')
    if (!first || code.mentions('registerUserNotificationSettings')) return
    yield {
      ...placeOf(first.source, first.path),
      what: 'nothing asks for the permission to show notifications',
    }
  },
}
