import type { DeliveryState } from '../common/wire.ts'

/** Columns named `_at` and `_until` are milliseconds since 1970. Ids are 24 hex digits, as ACS's were. */
export interface Tables {
  subscriptions: {
    id: string
    channel: string
    device_token: string
    type: string
    user_id: string | null
    subscribed_at: number
  }
  devices: {
    id: string
    token: string
    last_state: DeliveryState | null
    last_status: number | null
    last_reason: string | null
    last_at: number | null
  }
  pushes: {
    id: string
    channel: string | null
    body: string
    push_type: 'alert' | 'background'
    priority: number
    /** When Apple may forget it, in seconds since 1970; 0: one try. */
    expiration: number
    created_at: number
  }
  deliveries: {
    /** A UUID, and the `apns-id` of every attempt. */
    id: string
    push_id: string
    device_token: string
    state: DeliveryState
    attempts: number
    due_at: number
    /** Being sent by a dashboard until then; a dashboard that died loses its claim. */
    claimed_until: number
    status: number | null
    reason: string | null
    /** Why Apple was not reached. */
    detail: string | null
    latency: number | null
    updated_at: number
  }
  users: {
    id: string
    username: string | null
    email: string | null
    first_name: string | null
    last_name: string | null
    password: string
    created_at: number
  }
  sessions: {
    /** SHA-256 of the session id: who reads the file cannot use it. */
    id_hash: string
    /** null: the administrator. */
    user_id: string | null
    used_at: number
  }
}
