import { isJsonObject, type Json, type JsonObject } from '../../wire/json.ts'
import { InstallError } from '../InstallError.ts'

type Kind = 'a string' | 'a boolean' | 'an array' | 'a dictionary' | 'a number'

/**
 * The types of the keys that decide about background work, and of others that apps often set. iOS ignores a key of
 * another type without a word. https://developer.apple.com/documentation/bundleresources/information-property-list
 */
const KINDS: Readonly<Record<string, Kind>> = {
  BGTaskSchedulerPermittedIdentifiers: 'an array',
  CFBundleURLTypes: 'an array',
  ITSAppUsesNonExemptEncryption: 'a boolean',
  LSApplicationQueriesSchemes: 'an array',
  LSSupportsOpeningDocumentsInPlace: 'a boolean',
  NSAppTransportSecurity: 'a dictionary',
  NSBonjourServices: 'an array',
  NSUserActivityTypes: 'an array',
  UIAppFonts: 'an array',
  UIApplicationSceneManifest: 'a dictionary',
  UIBackgroundModes: 'an array',
  UIFileSharingEnabled: 'a boolean',
  UIRequiredDeviceCapabilities: 'an array',
  UIRequiresFullScreen: 'a boolean',
  UIStatusBarHidden: 'a boolean',
  UIStatusBarStyle: 'a string',
  UISupportedInterfaceOrientations: 'an array',
  UIUserInterfaceStyle: 'a string',
  UIViewControllerBasedStatusBarAppearance: 'a boolean',
}
const INNER: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  NSAppTransportSecurity: {
    NSAllowsArbitraryLoads: 'a boolean',
    NSAllowsArbitraryLoadsForMedia: 'a boolean',
    NSAllowsArbitraryLoadsInWebContent: 'a boolean',
    NSAllowsLocalNetworking: 'a boolean',
    NSExceptionDomains: 'a dictionary',
  },
  UIApplicationSceneManifest: {
    UIApplicationSupportsMultipleScenes: 'a boolean',
    UISceneConfigurations: 'a dictionary',
  },
}

/**
 * @param file where the entries stand, for the message
 * @throws {InstallError} that names the first key whose value has the wrong type.
 */
export function checkInfoPlist(plist: JsonObject, file: string): void {
  for (const [key, value] of Object.entries(plist)) {
    check(key, value, kindOf(key), file)
    if (!isJsonObject(value)) continue
    for (const [inner, kind] of Object.entries(INNER[key] ?? {}))
      if (value[inner] !== undefined) check(`${key} › ${inner}`, value[inner], kind, file)
  }
}

/** `UIBackgroundModes~ipad` has the type of `UIBackgroundModes`. */
function kindOf(key: string): Kind | undefined {
  const [name = ''] = key.split('~')
  return KINDS[name] ?? (name.endsWith('UsageDescription') ? 'a string' : undefined)
}

function check(key: string, value: Json, wanted: Kind | undefined, file: string): void {
  const found = kindOfValue(value)
  if (wanted === undefined || found === wanted) return
  throw new InstallError(
    `${file}: <ios><plist> has ${key} as ${found}, but it must be ${wanted}; iOS would ignore it.`,
  )
}

function kindOfValue(value: Json): Kind | 'nothing' {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'object') return 'a dictionary'
  if (typeof value === 'string') return 'a string'
  return typeof value === 'boolean' ? 'a boolean' : 'a number'
}
