export type PlistType = 'a string' | 'a boolean' | 'a number' | 'an array' | 'a dictionary'

interface Shape {
  readonly types: readonly PlistType[]
  readonly keys?: ReadonlyMap<string, Shape>
  /** What every item of an array has to be, and every entry of a dictionary whose keys are free. */
  readonly each?: Shape
}

const STRING: Shape = { types: ['a string'] }
const BOOLEAN: Shape = { types: ['a boolean'] }
const STRINGS: Shape = { types: ['an array'], each: STRING }
const DICTIONARY: Shape = { types: ['a dictionary'] }

function dictionary(keys: Readonly<Record<string, Shape>>): Shape {
  return { ...DICTIONARY, keys: new Map(Object.entries(keys)) }
}

const EXCEPTION = dictionary({
  NSExceptionAllowsInsecureHTTPLoads: BOOLEAN,
  NSExceptionMinimumTLSVersion: STRING,
  NSExceptionRequiresForwardSecrecy: BOOLEAN,
  NSIncludesSubdomains: BOOLEAN,
})

/** The keys that decide about background work, and others that apps often set. */
const INFO_PLIST = dictionary({
  BGTaskSchedulerPermittedIdentifiers: STRINGS,
  CADisableMinimumFrameDurationOnPhone: BOOLEAN,
  CFBundleAllowMixedLocalizations: BOOLEAN,
  CFBundleDevelopmentRegion: STRING,
  CFBundleDisplayName: STRING,
  CFBundleIdentifier: STRING,
  CFBundleLocalizations: STRINGS,
  CFBundleName: STRING,
  CFBundleShortVersionString: STRING,
  CFBundleURLTypes: {
    types: ['an array'],
    each: dictionary({ CFBundleURLName: STRING, CFBundleURLSchemes: STRINGS }),
  },
  CFBundleVersion: STRING,
  ITSAppUsesNonExemptEncryption: BOOLEAN,
  LSApplicationQueriesSchemes: STRINGS,
  LSRequiresIPhoneOS: BOOLEAN,
  LSSupportsOpeningDocumentsInPlace: BOOLEAN,
  MinimumOSVersion: STRING,
  NSAppTransportSecurity: dictionary({
    NSAllowsArbitraryLoads: BOOLEAN,
    NSAllowsArbitraryLoadsForMedia: BOOLEAN,
    NSAllowsArbitraryLoadsInWebContent: BOOLEAN,
    NSAllowsLocalNetworking: BOOLEAN,
    NSExceptionDomains: { ...DICTIONARY, each: EXCEPTION },
  }),
  NSBonjourServices: STRINGS,
  NSUserActivityTypes: STRINGS,
  UIAppFonts: STRINGS,
  UIApplicationSceneManifest: dictionary({
    UIApplicationSupportsMultipleScenes: BOOLEAN,
    UISceneConfigurations: DICTIONARY,
  }),
  UIBackgroundModes: STRINGS,
  UIFileSharingEnabled: BOOLEAN,
  UILaunchScreen: DICTIONARY,
  UILaunchStoryboardName: STRING,
  UIRequiredDeviceCapabilities: { types: ['an array', 'a dictionary'] },
  UIRequiresFullScreen: BOOLEAN,
  UIRequiresPersistentWiFi: BOOLEAN,
  UIStatusBarHidden: BOOLEAN,
  UIStatusBarStyle: STRING,
  UISupportedInterfaceOrientations: STRINGS,
  UIUserInterfaceStyle: STRING,
  UIViewControllerBasedStatusBarAppearance: BOOLEAN,
})

/**
 * The types that an entry of Info.plist may have. iOS ignores an entry of another type without a word.
 * https://developer.apple.com/documentation/bundleresources/information-property-list
 * @param path the keys that lead to the entry; any text stands for an item of an array
 * @returns undefined where this list does not know the entry.
 */
export function plistTypes(path: readonly string[]): readonly PlistType[] | undefined {
  const [key = '', ...inner] = path
  // UIBackgroundModes~ipad has the type of UIBackgroundModes.
  const [name = ''] = key.split('~')
  const top = INFO_PLIST.keys?.get(name) ?? (name.endsWith('UsageDescription') ? STRING : undefined)
  return inner.reduce((shape, step) => shape?.keys?.get(step) ?? shape?.each, top)?.types
}
