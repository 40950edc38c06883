import type { JsonObject } from '../wire/json.ts'

/** A push that APNs took: what a device is handed. */
export interface Push {
  readonly payload: JsonObject
  /** A UUID: the provider's `apns-id`, or one made for it. */
  readonly apnsId: string
  readonly pushType: string
  readonly priority: 1 | 5 | 10
  readonly topic: string
  readonly collapseId?: string
  /** Seconds since 1970; 0 is one attempt, nothing kept; absent is kept as long as APNs keeps anything. */
  readonly expiration?: number
}
