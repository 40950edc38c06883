import type { MessagePort } from 'node:worker_threads'
import type { Json } from './json.ts'
import type { NetworkType } from './networkType.ts'

/** How one version of the Titanium SDK behaves where versions differ (facts are cited in os/profile.ts). */
export interface SdkProfile {
  readonly name: '13.4' | '13.2'
  /** `Ti.version`. */
  readonly version: string
  /** `Ti.buildHash`: ten digits of a commit. */
  readonly buildHash: string
  /** `Ti.buildDate`: month, day, year and time in UTC, as `8/25/2026 00:00`. */
  readonly buildDate: string
  /** A completed handler stays stored and is completed again by the 29 s timer, a second call or the foreground. */
  readonly completesTwice: boolean
  /** JavaScript starts with a scene instead of with the process. */
  readonly bootsWithScene: boolean
}

export interface Containers {
  /** The app bundle's Resources, read-only to the app. */
  readonly bundle: string
  readonly documents: string
  readonly caches: string
  readonly applicationSupport: string
  readonly temporary: string
}

export type Orientation = 'portrait' | 'landscape'

/** How a phone is held, and how large the screen of its app is as it lies then, in points. */
export interface Attitude {
  readonly held: Orientation
  readonly width: number
  readonly height: number
}

/** What the user has set of how things look. */
export interface Display {
  readonly darkMode: boolean
  /** Share of the usual size of text in iOS' styles (Dynamic Type). */
  readonly textSize: number
}

export interface PlatformInfo extends Attitude, Display {
  readonly model: string
  readonly osVersion: string
  readonly locale: string
  readonly scale: number
  readonly timezone: string
}

/** How an app was built: for Apple's simulator, for a device, or for the App Store. */
export const DEPLOY_TYPES = ['development', 'test', 'production'] as const
export type DeployType = (typeof DEPLOY_TYPES)[number]

/** Who an app is. */
export interface AppIdentity {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly guid: string
  readonly publisher: string
  readonly url: string
  readonly description: string
  readonly copyright: string
}

export interface AppInfo extends AppIdentity {
  readonly deployType: DeployType
  readonly backgroundModes: readonly string[]
  /** The schemes of addresses that iOS opens with this app, in lower case. */
  readonly urlSchemes: readonly string[]
  /** `NSUserActivityTypes` of Info.plist. */
  readonly userActivityTypes: readonly string[]
  /** The keys of Info.plist that say what the app wants to use something for, such as `NSCameraUsageDescription`. */
  readonly usageDescriptions: readonly string[]
  /** `<property>`s of tiapp.xml: read-only in Ti.App.Properties. */
  readonly properties: { readonly [name: string]: Json }
  /** `<module>`s of tiapp.xml. */
  readonly modules: readonly string[]
}

/** What a new process of the app starts with (its worker's workerData). */
export interface Launch {
  readonly app: AppInfo
  readonly profile: SdkProfile
  readonly containers: Containers
  readonly platform: PlatformInfo
  readonly defaults: { readonly [name: string]: Json }
  readonly network: NetworkType
  readonly virtualTime: boolean
  /** Counts the processes of the app since the phone was switched on first. */
  readonly processNumber: number
  readonly now: number
  readonly cells: SharedArrayBuffer
  readonly answers: MessagePort
}
