import type { Json } from '../wire/json.ts'
import type { Apsd } from './apsd.ts'
import type { BackgroundFetch } from './backgroundFetch.ts'
import type { Defaults } from './defaults.ts'
import type { Hardware } from './hardware/hardware.ts'
import type { Cookies } from './network/cookies.ts'
import type { Http } from './network/http.ts'
import type { Sockets } from './network/sockets.ts'
import type { UserNotifications } from './notifications/usernotifications.ts'
import type { Records } from './privacy/records.ts'
import type { Tccd } from './privacy/tccd.ts'
import type { RunningBoard } from './runningboard.ts'
import type { Springboard } from './springboard.ts'
import type { Urlsessiond } from './transfers/urlsessiond.ts'

/** The parts of iOS that a process of the app reaches. */
export interface Daemons {
  readonly hardware: Hardware
  readonly defaults: Defaults
  readonly springboard: Springboard
  readonly runningboard: RunningBoard
  readonly urlsessiond: Urlsessiond
  readonly notifications: UserNotifications
  readonly backgroundFetch: BackgroundFetch
  readonly apsd: Apsd
  readonly http: Http
  readonly cookies: Cookies
  readonly sockets: Sockets
  readonly tccd: Tccd
  readonly records: Records
  /** Opens an address; resolves with whether its scheme is one of the app's own. */
  openURL(url: string, source?: string): Promise<boolean>
  /** Adds a row to the timeline. */
  record(event: string, detail: Json): void
}
