import type { NotificationRequest } from '../../../wire/delegate.ts'
import { membersOf } from '../../api/members.ts'
import { onIosQueue } from '../../kernel/iosQueue.ts'
import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'
import { refuseMissing } from '../../kernel/members.ts'
import { nativeLog } from '../../kernel/nativeLog.ts'
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

/**
 * Of a notification the SDK reads the identifier alone, since https://github.com/tidev/titanium-sdk/pull/10501; an empty list
 * means every one, as none does.
 */
function identifiersOf(notifications: readonly unknown[] = []): readonly string[] | 'all' {
  if (notifications.length === 0) return 'all'
  return notifications.map((each) => {
    if (typeof each === 'object' && each !== null && 'identifier' in each) return String(each.identifier)
    throw new TypeError('A notification to remove is an object with its "identifier"')
  })
}

/**
 * Answers as iOS does, on a queue of its own ("may execute on a background thread":
 * https://developer.apple.com/documentation/usernotifications/unusernotificationcenter/getpendingnotificationrequests(completionhandler:)),
 * and the SDK calls the app back from there. What the app touches on that queue is told in log and timeline.
 */
function answerFrom(method: string, answer: Answer, contents: () => object): void {
  setTimeout(() => {
    const found = contents()
    onIosQueue(
      () => answer(found),
      (touched) => {
        notices.fired('offMainThread', { method, touched })
        nativeLog(
          'error',
          `UserNotificationCenter.${method} answers on a background queue of iOS, and the app touched the phone there (${touched}). Leave the queue first: setTimeout(() => …, 0).`,
        )
      },
    )
  }, 0)
}

/** https://titaniumsdk.com/api/titanium/app/ios/usernotificationcenter.html */
export class UserNotificationCenterProxy extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.App.iOS.UserNotificationCenter'

  getPendingNotifications(answer: Answer): void {
    answerFrom('getPendingNotifications', answer, () => listed(system.pendingNotifications()))
  }

  getDeliveredNotifications(answer: Answer): void {
    answerFrom('getDeliveredNotifications', answer, () => listed(system.deliveredNotifications()))
  }

  removePendingNotifications(notifications?: readonly unknown[]): void {
    notices.cancelNotifications(identifiersOf(notifications))
  }

  removeDeliveredNotifications(notifications?: readonly unknown[]): void {
    notices.removeDeliveredNotifications(identifiersOf(notifications))
  }

  requestUserNotificationSettings(answer: Answer): void {
    answerFrom('requestUserNotificationSettings', answer, () => {
      const { status, options } = system.notificationSettings()
      const setting = (option: number) =>
        status === 'authorized' && options & option
          ? constants.USER_NOTIFICATION_SETTING_ENABLED
          : constants.USER_NOTIFICATION_SETTING_DISABLED
      const alerts = setting(constants.USER_NOTIFICATION_TYPE_ALERT)
      return {
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
      }
    })
  }
}

export const UserNotificationCenter = new UserNotificationCenterProxy()
refuseMissing(
  UserNotificationCenter,
  'Ti.App.iOS.UserNotificationCenter',
  membersOf('Ti.App.iOS.UserNotificationCenter'),
)
