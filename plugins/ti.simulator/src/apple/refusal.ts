/**
 * Every reason with which APNs refuses a push, and its HTTP status.
 * @see https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns
 */
export const reasons = {
  BadCollapseId: 400,
  BadDeviceToken: 400,
  BadExpirationDate: 400,
  BadMessageId: 400,
  BadPriority: 400,
  BadTopic: 400,
  DeviceTokenNotForTopic: 400,
  DuplicateHeaders: 400,
  IdleTimeout: 400,
  InvalidPushType: 400,
  MissingDeviceToken: 400,
  MissingTopic: 400,
  PayloadEmpty: 400,
  TopicDisallowed: 400,
  BadCertificate: 403,
  BadCertificateEnvironment: 403,
  BadEnvironmentKeyIdInToken: 403,
  ExpiredProviderToken: 403,
  Forbidden: 403,
  InvalidProviderToken: 403,
  MissingProviderToken: 403,
  UnrelatedKeyIdInToken: 403,
  BadPath: 404,
  MethodNotAllowed: 405,
  ExpiredToken: 410,
  Unregistered: 410,
  PayloadTooLarge: 413,
  TooManyProviderTokenUpdates: 429,
  TooManyRequests: 429,
  InternalServerError: 500,
  ServiceUnavailable: 503,
  Shutdown: 503,
} as const

export type Reason = keyof typeof reasons

/** A push that APNs does not take. The message says how to mend it; the wire carries only the reason. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly status: number
  /** With 410: when the token ceased to be valid, in milliseconds since 1970. */
  readonly timestamp: number | undefined

  constructor(reason: Reason, remedy: string, timestamp?: number) {
    super(`${reasons[reason]} ${reason}: ${remedy}`)
    this.name = 'Refusal'
    this.reason = reason
    this.status = reasons[reason]
    this.timestamp = this.status === 410 ? timestamp : undefined
  }

  /** The body of the HTTP response, and of a GOAWAY frame. */
  toJSON(): { reason: Reason; timestamp?: number } {
    return this.timestamp === undefined
      ? { reason: this.reason }
      : { reason: this.reason, timestamp: this.timestamp }
  }
}
