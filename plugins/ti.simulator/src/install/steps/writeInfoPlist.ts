import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as buildPlist } from 'plist'
import { isJsonObject, type JsonObject } from '../../wire/json.ts'
import type { AppBuild } from '../AppBuild.ts'
import { checkInfoPlist } from './checkInfoPlist.ts'
import { mergePlist } from './mergePlist.ts'

export const INFO_PLIST = 'Info.plist'

/**
 * Writes Info.plist: the SDK's own, with `<ios><plist>` of tiapp.xml merged over it, deeply. Without
 * `NSAppTransportSecurity` the build switches App Transport Security off.
 *
 * The SDK's `writeInfoPlist`. That of 13.4.1 is stored nowhere that we could read; what is said of it here is in older
 * ones, and of the scenes in the SDK's main branch.
 * @returns what was written.
 * @throws {InstallError} for a key of the wrong type.
 */
export function writeInfoPlist({ tiapp, projectDir, buildDir, xcodeAppDir }: AppBuild): JsonObject {
  checkInfoPlist(tiapp.plist, join(projectDir, 'tiapp.xml'))
  const plist = mergePlist(tiapp.plist, defaultInfoPlist(tiapp))
  plist.CFBundleIdentifier = tiapp.id
  if (!isJsonObject(plist.NSAppTransportSecurity))
    plist.NSAppTransportSecurity = { NSAllowsArbitraryLoads: true }
  for (const folder of [buildDir, xcodeAppDir]) writeFileSync(join(folder, INFO_PLIST), buildPlist(plist))
  return plist
}

function defaultInfoPlist({ id, name, version, minIosVersion }: AppBuild['tiapp']): JsonObject {
  const upright = 'UIInterfaceOrientationPortrait'
  return {
    CFBundleDevelopmentRegion: 'en',
    CFBundleDisplayName: name,
    CFBundleExecutable: name,
    CFBundleIdentifier: id,
    CFBundleName: name,
    CFBundlePackageType: 'APPL',
    CFBundleShortVersionString: version.split('.').slice(0, 3).join('.'),
    CFBundleVersion: version,
    CFBundleURLTypes: [
      { CFBundleURLName: id, CFBundleURLSchemes: [name.replace(/[^0-9a-z]/gi, '').toLowerCase()] },
    ],
    LSRequiresIPhoneOS: true,
    MinimumOSVersion: minIosVersion,
    UIApplicationSceneManifest: { UIApplicationSupportsMultipleScenes: true },
    UIRequiresFullScreen: true,
    UIStatusBarStyle: 'UIStatusBarStyleDefault',
    UISupportedInterfaceOrientations: [upright],
    'UISupportedInterfaceOrientations~ipad': [
      upright,
      'UIInterfaceOrientationPortraitUpsideDown',
      'UIInterfaceOrientationLandscapeLeft',
      'UIInterfaceOrientationLandscapeRight',
    ],
  }
}
