import type { Json } from '../../wire/json.ts'
import { membersOf } from '../api/members.ts'
import { defineConstants } from '../kernel/defineConstants.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { launch, notices } from '../kernel/os.ts'
import { settle } from '../kernel/settle.ts'
import { display } from '../Platform/display.ts'
import { endHandler } from '../process/completionHandlers.ts'
import * as constants from './iOS/constants.ts'
import { LocalNotification } from './iOS/LocalNotification.ts'
import { SearchableIndex } from './iOS/SearchableIndex.ts'
import { SearchableItem } from './iOS/SearchableItem.ts'
import { SearchableItemAttributeSet } from './iOS/SearchableItemAttributeSet.ts'
import { UserActivity } from './iOS/UserActivity.ts'
import { UserNotificationAction } from './iOS/UserNotificationAction.ts'
import { UserNotificationCategory } from './iOS/UserNotificationCategory.ts'
import { UserNotificationCenter } from './iOS/UserNotificationCenter.ts'
import { currentSettings, registerUserNotificationSettings } from './iOS/userNotificationSettings.ts'
import { UT_TYPES } from './iOS/utTypes.ts'

/** Events that iOS brings only with an entry in UIBackgroundModes. */
const MODE_OF_EVENT = new Map([
  ['backgroundfetch', 'fetch'],
  ['silentpush', 'remote-notification'],
])

/** https://titaniumsdk.com/api/titanium/app/ios.html */
export class AppIOSModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.App.iOS'
  readonly UserNotificationCenter = UserNotificationCenter
  /** The app's own page in Settings. */
  readonly applicationOpenSettingsURL = 'app-settings:'
  readonly createUserActivity = UserActivity.create
  readonly createSearchableItem = SearchableItem.create
  readonly createSearchableItemAttributeSet = SearchableItemAttributeSet.create

  get userInterfaceStyle(): number {
    return display().darkMode ? constants.USER_INTERFACE_STYLE_DARK : constants.USER_INTERFACE_STYLE_LIGHT
  }

  get currentUserNotificationSettings(): object {
    return currentSettings()
  }

  get supportedUserActivityTypes(): string[] {
    return [...launch.app.userActivityTypes]
  }

  createSearchableIndex(): SearchableIndex {
    return new SearchableIndex()
  }

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

export const AppIOS = settle(defineConstants(new AppIOSModule(), { ...constants, ...UT_TYPES }), {
  assignment: 'ignored',
})
refuseMissing(AppIOS, 'Ti.App.iOS', membersOf('Ti.App.iOS'))
