import type { SystemAlert } from '../glass/screen.ts'
import type { Appearance } from '../os/settings.ts'
import type { AppState, TimelineEntry } from '../os/time/timeline.ts'
import type { JsonObject } from '../wire/json.ts'
import type { Orientation } from '../wire/launch.ts'
import type { UiOp } from '../wire/ui.ts'

/** A UiOp as the page gets it: a file of the phone has become an address that the page may fetch. */
export type PageOp =
  | Exclude<UiOp, { readonly op: 'create' | 'set' }>
  | { readonly op: 'create'; readonly id: number; readonly type: string; readonly properties: JsonObject }
  | { readonly op: 'set'; readonly id: number; readonly properties: JsonObject }

export interface PageNotification {
  readonly identifier: string
  readonly title: string
  readonly subtitle: string
  readonly body: string
  /** ms since 1970; null where a push brought it */
  readonly date: number | null
  readonly remote: boolean
}

export interface PageNetwork {
  readonly type: 'none' | 'wifi' | 'cellular'
  /** null leaves the rate to the real network */
  readonly kbps: number | null
}

export interface PageSettings {
  readonly backgroundAppRefresh: boolean
  readonly lowPowerMode: boolean
  readonly pushesPerHour: number | 'unlimited'
  readonly appearance: Appearance
  readonly textSize: number
  /** Seconds; what the app has asked for. */
  readonly minimumFetchInterval: number | 'never'
}

export interface PageError {
  readonly message: string
  readonly stack: string
}

export interface PageApp {
  readonly id: string
  readonly name: string
  readonly icon: string | null
  /** Fonts of the app's own, each under one of its names. */
  readonly fonts: readonly { readonly family: string; readonly weight: number; readonly url: string }[]
}

/** What the page is told in one message: only what changed since the one before. */
export interface Batch {
  /** ms since 1970, by the phone's clock */
  readonly now: number
  /** True in the first message of a connection, which brings all there is. */
  first?: true
  /** True where everything the page knows of the app's views is gone; `ops` come after it. */
  reset?: true
  ops?: PageOp[]
  app?: PageApp | null
  state?: AppState
  /** How the phone is held. */
  orientation?: Orientation
  /** The size of the screen in points, as the app on it lies. */
  display?: { readonly width: number; readonly height: number }
  timeline?: TimelineEntry[]
  notifications?: { readonly pending: PageNotification[]; readonly delivered: PageNotification[] }
  banners?: PageNotification[]
  systemAlert?: SystemAlert | null
  network?: PageNetwork
  settings?: PageSettings
  logs?: { readonly at: number; readonly level: string; readonly text: string }[]
  errors?: PageError[]
}

/** What the page draws once, at its start. */
export interface Panel {
  readonly title: string
  /** An address that the page may embed. */
  readonly url: string
}
