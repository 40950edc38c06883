import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as buildPlist } from 'plist'
import type { AppBuild } from '../AppBuild.ts'

/**
 * Writes `<ios><entitlements>` of tiapp.xml, with which the app is signed. The SDK's `writeEntitlementsPlist`, which adds
 * those of the provisioning profile in device builds; here there is none.
 */
export function writeEntitlementsPlist({ tiapp, buildDir }: AppBuild): void {
  writeFileSync(join(buildDir, `${tiapp.name}.entitlements`), buildPlist(tiapp.entitlements))
}
