import type { Screen } from './glass/screen.ts'
import type { NetworkCondition, NetworkSetting } from './os/network/network.ts'
import type { PhoneChange } from './os/phoneChange.ts'
import type { PhoneSettings } from './os/settings.ts'
import type { Clock } from './os/time/clock.ts'
import type { AppState, TimelineEntry } from './os/time/timeline.ts'
import type { AppFont } from './wire/appFonts.ts'
import type { NotificationRequest } from './wire/delegate.ts'
import type { JsonObject } from './wire/json.ts'
import type { Orientation } from './wire/launch.ts'
import type { Touch } from './wire/ui.ts'

export interface InstalledApp {
  readonly id: string
  readonly name: string
  /** The path of a PNG file. */
  readonly icon?: string
  /** Those that it brings with it. */
  readonly fonts?: readonly AppFont[]
}

/** What the page needs of a phone; `Device` is one. */
export interface Phone {
  readonly screen: Screen
  readonly orientation: Orientation
  /** In points, as the app on it lies. */
  readonly display: { readonly width: number; readonly height: number }
  readonly state: AppState
  readonly timeline: readonly TimelineEntry[]
  readonly app: InstalledApp | undefined
  readonly clock: Pick<Clock, 'now'>
  readonly notifications: {
    readonly pending: readonly NotificationRequest[]
    readonly delivered: readonly NotificationRequest[]
    tap(match: Partial<NotificationRequest>): Promise<void>
  }
  readonly network: {
    readonly current: NetworkCondition
    set(setting: NetworkSetting): void
  }
  readonly settings: {
    readonly current: PhoneSettings
    set(settings: Partial<PhoneSettings>): void
  }
  /** Seconds; what the app has asked for. */
  readonly minimumFetchInterval: number | 'never'
  touch(touch: Touch): Promise<void>
  rotate(orientation: Orientation): Promise<void>
  tapSystemAlert(button: number): Promise<void>
  launch(): Promise<void>
  home(): Promise<void>
  open(): Promise<void>
  forceQuit(): Promise<void>
  evict(): Promise<void>
  reboot(): Promise<void>
  backgroundFetch(): Promise<{
    readonly handlerId?: string
    readonly result: string
    readonly awakeMs: number
  }>
  push(payload: JsonObject): Promise<unknown>
  /** Calls the listener with every change from now on; the result stops it. */
  watch(listener: (change: PhoneChange) => void): () => void
}
