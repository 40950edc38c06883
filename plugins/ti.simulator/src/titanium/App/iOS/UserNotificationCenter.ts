import type { NotificationRequest } from '../../../wire/delegate.ts'
import { membersOf } from '../../api/members.ts'
import { KrollProxy } from '../../kernel/KrollProxy.ts'
import { refuseMissing } from '../../kernel/members.ts'
import { notices, system } from '../../kernel/os.ts'
import { setTimeout } from '../../kernel/timers.ts'
import * as constants from './constants.ts'
import { notificationEvent } from './notificationEvent.ts'

type Answer = (answer: object) => void

const STATUS = {
  notDetermined: constants.USER_NOTIFICATION_AUTHORIZATION_STATUS_NOT_DETERMINED,
  denied: constants.USER_NOTIFICATION_AUTHORIZATION_STATUS_DENIED,
  authorized: constants.USER_NOTIFICATION_AUTHORIZATION_STATUS_AUTHORIZED,
  provisional: constants.USER_NOTIFICATION_AUTHORIZATION_STATUS_PROVISIONAL,
}

function listed(requests: NotificationRequest[]): object {
  return {
    notifications: requests.map((request) => ({
      ...notificationEvent(request),
      ...(request.date === null ? {} : { date: new Date(request.date) }),
    })),
  }
}

/** https://titaniumsdk.com/api/titanium/app/ios/usernotificationcenter.html */
export class UserNotificationCenterProxy extends KrollProxy {
  override readonly apiName = 'Ti.App.iOS.UserNotificationCenter'

  getPendingNotifications(answer: Answer): void {
    setTimeout(() => answer(listed(system.pendingNotifications())), 0)
  }

  getDeliveredNotifications(answer: Answer): void {
    setTimeout(() => answer(listed(system.deliveredNotifications())), 0)
  }

  /** Selective removal practically never matches in the SDK; `cancelLocalNotification(identifier)` does. */
  removePendingNotifications(notifications?: unknown[]): void {
    if (!notifications) notices.cancelNotifications('all')
  }

  /** With arguments the SDK searches the pending ones, so that nothing is removed. */
  removeDeliveredNotifications(notifications?: unknown[]): void {
    if (!notifications) notices.removeDeliveredNotifications()
  }

  requestUserNotificationSettings(answer: Answer): void {
    setTimeout(() => {
      const { status, options } = system.notificationSettings()
      const setting = (option: number) =>
        status === 'authorized' && options & option
          ? constants.USER_NOTIFICATION_SETTING_ENABLED
          : constants.USER_NOTIFICATION_SETTING_DISABLED
      const alerts = setting(constants.USER_NOTIFICATION_TYPE_ALERT)
      answer({
        authorizationStatus: STATUS[status],
        alertSetting: alerts,
        badgeSetting: setting(constants.USER_NOTIFICATION_TYPE_BADGE),
        soundSetting: setting(constants.USER_NOTIFICATION_TYPE_SOUND),
        notificationCenterSetting: alerts,
        lockScreenSetting: alerts,
        carPlaySetting: constants.USER_NOTIFICATION_SETTING_NOT_SUPPORTED,
        alertStyle:
          alerts === constants.USER_NOTIFICATION_SETTING_ENABLED
            ? constants.USER_NOTIFICATION_ALERT_STYLE_BANNER
            : constants.USER_NOTIFICATION_ALERT_STYLE_NONE,
        showPreviewsSetting: 0,
        criticalAlertSetting: constants.USER_NOTIFICATION_SETTING_NOT_SUPPORTED,
        providesAppNotificationSettings: false,
      })
    }, 0)
  }
}

export const UserNotificationCenter = new UserNotificationCenterProxy()
refuseMissing(
  UserNotificationCenter,
  'Ti.App.iOS.UserNotificationCenter',
  membersOf('Ti.App.iOS.UserNotificationCenter'),
)
