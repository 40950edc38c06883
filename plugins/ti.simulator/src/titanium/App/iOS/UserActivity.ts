import { membersOf } from '../../api/members.ts'
import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'
import { refuseMissing } from '../../kernel/members.ts'
import { nativeLog } from '../../kernel/nativeLog.ts'
import { launch, notices } from '../../kernel/os.ts'
import { callBack } from '../../kernel/turn.ts'

/**
 * What the user does in the app, for Handoff and search. Nobody continues it here, so none of its events comes.
 * https://titaniumsdk.com/api/titanium/app/ios/useractivity.html
 */
export class UserActivity extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.App.iOS.UserActivity'
  title: string | undefined
  userInfo: object | undefined
  webpageURL: string | undefined
  expirationDate: string | undefined
  persistentIdentifier: string | undefined
  keywords: string[] = []
  requiredUserInfoKeys: string[] = []
  needsSave = false
  eligibleForHandoff = true
  eligibleForPrediction = false
  eligibleForPublicIndexing = false
  eligibleForSearch = false
  #type: string | undefined

  static create(properties: object = {}): UserActivity {
    const activity = new UserActivity()
    activity.applyProperties(properties)
    if (!('activityType' in properties)) nativeLog('error', 'activityType property is required on creation')
    return activity
  }

  get activityType(): string | undefined {
    return this.#type
  }

  set activityType(type: unknown) {
    if (launch.app.userActivityTypes.includes(String(type))) this.#type = String(type)
    else nativeLog('error', 'activityType provided is not defined in your projects tiapp.xml file')
  }

  /** Whether its type is one of the app's `NSUserActivityTypes`. */
  get supported(): boolean {
    return this.#type !== undefined
  }

  isSupported(): boolean {
    return this.supported
  }

  becomeCurrent(): void {
    if (this.#type !== undefined) notices.fired('userActivity', { activityType: this.#type })
  }

  resignCurrent(): void {}

  invalidate(): void {}

  addContentAttributeSet(_attributes: unknown): void {}

  deleteAllSavedUserActivities(callback?: unknown): void {
    if (typeof callback === 'function') callBack(() => callback())
  }

  deleteSavedUserActivitiesForPersistentIdentifiers(_identifiers: unknown, callback?: unknown): void {
    this.deleteAllSavedUserActivities(callback)
  }
}

refuseMissing(UserActivity.prototype, 'Ti.App.iOS.UserActivity', membersOf('Ti.App.iOS.UserActivity'))
