/** What the page and the server say to each other in JSON. Times are milliseconds since 1970, UTC. */

/** `waiting`: written down, not yet answered by Apple. `sent`: accepted by Apple, which promises no delivery. */
export type DeliveryState = 'waiting' | 'sent' | 'failed'

export interface DeliveryView {
  apnsId: string
  /** The start and the end of the device token; whole tokens stay on the server. */
  token: string
  state: DeliveryState
  attempts: number
  /** HTTP status of Apple's last answer; null before it, or when Apple was not reached. */
  status: number | null
  /** Apple's reason (`BadDeviceToken`), or ours when Apple was not reached (`ConnectionFailed`, `Timeout`, `Expired`). */
  reason: string | null
  /** What to do about the reason. */
  advice: string | null
  /** Time from request to answer of the last attempt, in ms. */
  latency: number | null
  at: number
  /** When the next attempt is due; null unless a retry is planned. */
  retryAt: number | null
}

export interface PushView {
  id: string
  channel: string | null
  createdAt: number
  pushType: 'alert' | 'background'
  priority: number
  /** The JSON as Apple gets it. */
  body: string
  counts: Record<DeliveryState, number>
  /** The newest ones, at most 50. */
  deliveries: DeliveryView[]
}

export interface DeviceView {
  id: string
  token: string
  type: string
  channels: string[]
  subscribedAt: number
  last: { state: DeliveryState; status: number | null; reason: string | null; at: number } | null
}

export interface ChannelView {
  name: string
  devices: number
}

/** `GET api/devices` */
export interface DevicesView {
  channels: ChannelView[]
  /** The newest ones, at most 200. */
  devices: DeviceView[]
  total: number
}

/** `GET api/settings` */
export interface SettingsView {
  signedIn: boolean
  /** Whether an admin password is set. */
  passwordNeeded: boolean
  apns: { environment: 'sandbox' | 'production'; origin: string; topic: string }
  compose: { channel: string; payload: Record<string, unknown> }
}

/** `POST api/pushes`: to a channel, or to devices by the ids of {@link DeviceView}. */
export interface PushRequest {
  channel?: string
  devices?: string[]
  /** As {@link translatePayload} reads it. */
  payload: unknown
  /** How long Apple keeps the push for a device it cannot reach, in seconds: 0 (one try) to 30 days. */
  expireAfterSeconds?: number
}

/** An answer that is not 2xx. */
export interface ErrorView {
  error: string
}
