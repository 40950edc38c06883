import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppBuild } from '../AppBuild.ts'

/** What Xcode would compile into the executable, and sign it with. */
export interface Executable {
  readonly deployType: AppBuild['deployType']
  readonly guid: string
  readonly publisher: string
  readonly url: string
  readonly description: string
  readonly copyright: string
  /** The native modules that are linked in. */
  readonly modules: readonly string[]
  /** Of the code signature. */
  readonly entitlements: AppBuild['tiapp']['entitlements']
}

/**
 * Writes the constants that the SDK's `writeMain` puts into main.m, the linked modules and the entitlements as JSON at
 * the place of the executable, which only Xcode can make.
 */
export function writeMain({ tiapp, deployType, xcodeAppDir }: AppBuild): void {
  const { guid, publisher, url, description, copyright, modules, entitlements } = tiapp
  const executable: Executable = {
    ...{ deployType, guid, publisher, url, description, copyright, modules, entitlements },
  }
  writeFileSync(join(xcodeAppDir, tiapp.name), JSON.stringify(executable))
}
