import type { Json } from '../../wire/json.ts'
import { membersOf } from '../api/members.ts'
import { endHandler } from '../completionHandlers.ts'
import { KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { launch, notices } from '../kernel/os.ts'
import * as constants from './iOS/constants.ts'
import { LocalNotification } from './iOS/LocalNotification.ts'
import { UserNotificationAction } from './iOS/UserNotificationAction.ts'
import { UserNotificationCategory } from './iOS/UserNotificationCategory.ts'
import { UserNotificationCenter } from './iOS/UserNotificationCenter.ts'
import { registerUserNotificationSettings } from './iOS/userNotificationSettings.ts'

/** Events that iOS brings only with an entry in UIBackgroundModes. */
const MODE_OF_EVENT = new Map([
  ['backgroundfetch', 'fetch'],
  ['silentpush', 'remote-notification'],
])

/** https://titaniumsdk.com/api/titanium/app/ios.html */
export class AppIOSModule extends KrollProxy {
  override readonly apiName = 'Ti.App.iOS'
  readonly UserNotificationCenter = UserNotificationCenter

  protected override firstListenerAdded(name: string): void {
    const mode = MODE_OF_EVENT.get(name)
    if (mode && !launch.app.backgroundModes.includes(mode))
      nativeLog(
        'error',
        `Cannot add ${name} eventListener. Please add \`${mode}\` to UIBackgroundModes inside info.plist`,
      )
  }

  /** An event of the system, with what of it the timeline shows. */
  system(name: string, payload: object, detail: Json): void {
    const mode = MODE_OF_EVENT.get(name)
    if (!this.hasListeners(name) || (mode && !launch.app.backgroundModes.includes(mode))) return
    notices.fired(name, detail)
    this.deliver(this.makeEvent(name, payload))
  }

  /** @throws {TypeError} unless it is given one String. */
  endBackgroundHandler(...args: unknown[]): void {
    const [handlerId] = args
    if (typeof handlerId !== 'string')
      throw new TypeError(
        `Ti.App.iOS.endBackgroundHandler takes the handlerId of the event as a String, not ${String(handlerId)}`,
      )
    endHandler(handlerId)
  }

  /** Seconds; what lies outside of BACKGROUNDFETCHINTERVAL_MIN and _NEVER is clamped. */
  setMinimumBackgroundFetchInterval(seconds: number): void {
    notices.setMinimumBackgroundFetchInterval(
      Math.min(
        constants.BACKGROUNDFETCHINTERVAL_NEVER,
        Math.max(constants.BACKGROUNDFETCHINTERVAL_MIN, seconds),
      ),
    )
  }

  registerUserNotificationSettings(settings: object): void {
    registerUserNotificationSettings(settings)
  }

  scheduleLocalNotification(parameters: object): LocalNotification | undefined {
    return LocalNotification.schedule(parameters)
  }

  cancelLocalNotification(identifier: unknown): void {
    notices.cancelNotifications([String(identifier)])
  }

  cancelAllLocalNotifications(): void {
    notices.cancelNotifications('all')
  }

  createUserNotificationAction(properties: object): UserNotificationAction {
    return new UserNotificationAction(properties)
  }

  createUserNotificationCategory(properties: object): UserNotificationCategory {
    return new UserNotificationCategory(properties)
  }
}

export const AppIOS: AppIOSModule & typeof constants = Object.assign(new AppIOSModule(), constants)
refuseMissing(AppIOS, 'Ti.App.iOS', membersOf('Ti.App.iOS'))
