import type { DeployType } from '../wire/launch.ts'
import type { JavaScriptCache } from './JavaScriptCache.ts'
import type { Tiapp } from './tiapp.ts'

/** What the CLI is told to build for, by the deploy type that comes of it. */
export const TARGETS = { development: 'simulator', test: 'device', production: 'dist-appstore' } as const

/** One build of one project: what every step of it reads. The names are those of the SDK's builder. */
export interface AppBuild {
  readonly projectDir: string
  readonly tiapp: Tiapp
  readonly target: (typeof TARGETS)[DeployType]
  readonly deployType: DeployType
  /** Of the SDK, without its suffix: `13.4.1`. */
  readonly titaniumSdkVersion: string
  /** Info.plist, entitlements and Xcode's settings go here. */
  readonly buildDir: string
  /** The `.app` folder that is made. */
  readonly xcodeAppDir: string
  /** The folder whose `i18n` has the texts: `build` after Alloy, which merges those of the app and its theme there. */
  readonly i18nDir: string
  readonly minifyJS: boolean
  /** The environment of the build, which the SDK writes into the app. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly javaScript: JavaScriptCache
}
