import type { HttpCookie } from './cookie.ts'
import type { CompletionId, FetchResult, NotificationRequest } from './delegate.ts'
import type { Json, JsonObject } from './json.ts'
import type { Orientation } from './launch.ts'
import type { NetworkType } from './networkType.ts'
import type { Position } from './position.ts'
import type { LocationLevel, PrivacyService, PrivacyStatus } from './privacy.ts'
import type { SocketOrder } from './socket.ts'
import type { UiOp, ViewId } from './ui.ts'

export type AuthorizationStatus = 'notDetermined' | 'denied' | 'authorized' | 'provisional'

export interface UploadOrder {
  readonly session: string
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  /** A file to send, or text; a background session takes files alone. */
  readonly file?: string
  readonly text?: string
}

export type RecordKind = 'people' | 'groups' | 'events'

/** Calls in which the app's thread waits for the answer of iOS. */
export interface SystemCalls {
  createBackgroundSession(identifier: string, headers: Readonly<Record<string, string>>): void
  /** The new task's number. */
  downloadTask(session: string, url: string): number
  uploadTask(order: UploadOrder): number
  dataTask(order: UploadOrder): number
  invalidateSession(session: string, cancel: boolean): void
  /** The number on the app's icon; 0 is none. */
  badge(): number
  notificationSettings(): { status: AuthorizationStatus; options: number }
  pendingNotifications(): NotificationRequest[]
  deliveredNotifications(): NotificationRequest[]
  networkType(): NetworkType
  /** Every cookie that the app has. */
  cookies(): HttpCookie[]
  privacyStatus(service: PrivacyService): PrivacyStatus
  /** What the phone keeps of contacts or events, for all apps. */
  records(kind: RecordKind): JsonObject[]
  /** Where the phone is; null where it cannot tell. */
  position(): Position | null
  spaceAvailable(): number
  /** A picture of a view, with so many pixels to a point, as a PNG file in the app's temporary folder. */
  pictureOf(view: ViewId, scale: number): string
  /** A picture of the whole screen, likewise. */
  pictureOfScreen(): string
}

export interface HttpOrder {
  readonly id: number
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array | null
  /** In ms; 0 means none. */
  readonly timeout: number
  readonly followRedirects: boolean
  /** False: the certificate of the server may be anybody's. */
  readonly validatesCertificate: boolean
  /** For a server that asks who is there. */
  readonly credentials?: { readonly username: string; readonly password: string }
  /** Where the body is to be put; in memory when absent. */
  readonly file?: string
}

/** How a request of the app's own process (not of urlsessiond) goes on. */
export type HttpEvent =
  | { readonly step: 'sent'; readonly progress: number }
  | {
      readonly step: 'headers'
      readonly status: number
      readonly statusText: string
      readonly url: string
      readonly headers: readonly (readonly [string, string])[]
    }
  | { readonly step: 'data'; readonly received: number; readonly expected: number }
  | { readonly step: 'done'; readonly body: Uint8Array | null }
  | { readonly step: 'failed'; readonly code: number; readonly message: string }

/** Calls that return at once. */
export interface SystemNotices {
  ui(ops: readonly UiOp[]): void
  log(level: string, text: string): void
  setTimer(id: number, ms: number): void
  clearTimer(id: number): void
  /** The app ended a completion handler that iOS had given it. */
  complete(completion: CompletionId, result: FetchResult, handlerId: string): void
  /** A JavaScript event reached its listeners, for the timeline. */
  fired(event: string, detail: Json): void
  uncaught(message: string, stack: string): void
  /** The process dies by its own fault, as a native exception would end it. */
  crash(reason: string): void
  setDefault(key: string, value: Json | undefined): void
  setMinimumBackgroundFetchInterval(seconds: number): void
  /** Asks the user, unless there is an answer already; `level` is for the location alone. */
  requestAccess(service: PrivacyService, level?: LocationLevel): void
  registerForRemoteNotifications(): void
  unregisterForRemoteNotifications(): void
  requestAuthorization(options: number): void
  scheduleNotification(request: NotificationRequest): void
  cancelNotifications(identifiers: readonly string[] | 'all'): void
  removeDeliveredNotifications(identifiers: readonly string[] | 'all'): void
  setBadge(badge: number): void
  httpSend(order: HttpOrder): void
  httpAbort(id: number): void
  /** Forgets the cookies that a request to this address would carry. */
  clearCookies(url: string): void
  keepRecords(kind: RecordKind, records: readonly JsonObject[]): void
  socketConnect(order: SocketOrder): void
  socketListen(order: SocketOrder): void
  socketAccept(id: number, inbound: number): void
  socketWrite(id: number, bytes: Uint8Array): void
  socketClose(id: number): void
  setCookie(cookie: HttpCookie): void
  removeCookies(cookies: readonly HttpCookie[]): void
  openURL(url: string): void
  /** The orientations that the window with the focus asks for; null for all that the app supports. */
  turnOnlyTo(asked: readonly Orientation[] | null): void
  setIdleTimerDisabled(disabled: boolean): void
  copied(text: string): void
  /** VoiceOver says it. */
  announced(text: string): void
}
