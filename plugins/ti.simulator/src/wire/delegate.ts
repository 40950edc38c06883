import type { JsonObject } from './json.ts'
import type { Attitude, Display } from './launch.ts'
import type { NetworkType } from './networkType.ts'
import type { PrivacyService, PrivacyStatus } from './privacy.ts'

/** Names a completion handler that iOS waits for. */
export type CompletionId = number
export type FetchResult = 'newData' | 'noData' | 'failed'

export interface NSError {
  readonly code: number
  readonly message: string
}

/** How a notification repeats. */
export interface Repeat {
  readonly every: 'daily' | 'weekly' | 'monthly' | 'yearly'
  /** ms since 1970: the date whose parts of the calendar are matched. */
  readonly like: number
}

export interface NotificationRequest {
  readonly identifier: string
  readonly title: string
  readonly subtitle: string
  readonly body: string
  readonly badge: number | null
  readonly sound: string | null
  readonly category: string
  readonly threadIdentifier: string
  readonly launchImage: string
  readonly userInfo: JsonObject
  readonly attachments: readonly { readonly identifier: string; readonly file: string }[]
  /** When it is due, in ms since 1970 and whole seconds; null for a remote notification. */
  readonly date: number | null
  readonly repeat: Repeat | null
  /** Name of a time zone, such as `Europe/Berlin`. */
  readonly timezone: string
  /** True where a push brought it. */
  readonly remote: boolean
}

export interface TaskProgress {
  readonly session: string
  readonly task: number
  readonly bytes: number
  readonly total: number
  /** -1 is NSURLSessionTransferSizeUnknown. */
  readonly expected: number
}

/**
 * What iOS calls in the app: the methods of UIApplicationDelegate, UISceneDelegate, NSURLSessionDelegate and
 * UNUserNotificationCenterDelegate that Titanium's TiApp answers, under their own short names.
 * https://developer.apple.com/documentation/uikit/uiapplicationdelegate
 */
export interface ApplicationDelegate {
  didFinishLaunching(): void
  sceneWillConnect(): void
  didBecomeActive(): void
  willResignActive(): void
  didEnterBackground(): void
  willEnterForeground(): void
  willTerminate(): void
  didReceiveMemoryWarning(): void
  performFetch(completion: CompletionId): void
  didRegisterForRemoteNotifications(token: string): void
  didFailToRegisterForRemoteNotifications(error: NSError): void
  didReceiveRemoteNotification(userInfo: JsonObject, completion: CompletionId): void
  handleEventsForBackgroundURLSession(session: string, completion: CompletionId): void
  didWriteData(progress: TaskProgress): void
  didSendBodyData(progress: TaskProgress): void
  didFinishDownloading(session: string, task: number, file: string): void
  didReceiveData(session: string, task: number, text: string): void
  didComplete(session: string, task: number, statusCode: number, error: NSError | null): void
  didFinishEvents(session: string): void
  /** @param source bundle id of the app that opened the address, where it is one of the same team */
  openURL(url: string, source: string | undefined): void
  willPresentNotification(request: NotificationRequest): void
  didReceiveNotificationResponse(request: NotificationRequest, action: string, typedText?: string): void
  didAnswerAuthorization(granted: boolean, settings: readonly number[]): void
  didAnswerAccess(service: PrivacyService, status: PrivacyStatus): void
  /** The phone is somewhere else, or cannot tell where any more. */
  didMove(): void
  reachabilityChanged(network: NetworkType): void
  orientationChanged(attitude: Attitude): void
  displayChanged(display: Display): void
}
