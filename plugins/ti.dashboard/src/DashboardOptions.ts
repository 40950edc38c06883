import type { ApnsSettings } from './apns/ApnsSettings.ts'
import type { Clock } from './clock.ts'

export interface DashboardOptions {
  /** Path of the SQLite file, made when missing; `:memory:` forgets all when the server closes. */
  storage: string
  /** What the app sends as `acs-api-key`, 8 characters or more. It allows to subscribe, no more. */
  appKey: string
  apns: ApnsSettings
  /** Needed by everybody for the page and for sending, 8 characters or more. Without one, only this machine is served. */
  adminPassword?: string
  /** What the compose form shows first. */
  compose?: { channel: string; payload: Record<string, unknown> }
  /** Another time, for tests. */
  clock?: Partial<Clock>
}
