import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppBuild } from '../AppBuild.ts'

export const APP_PROPS = '_app_props_.json'

/** Writes the `<property>`s of tiapp.xml, which `Ti.App.Properties` reads. The SDK's `writeAppProps`. */
export function writeAppProps({ xcodeAppDir, tiapp }: AppBuild): void {
  writeFileSync(join(xcodeAppDir, APP_PROPS), JSON.stringify(tiapp.properties))
}
