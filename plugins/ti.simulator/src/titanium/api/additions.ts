/**
 * Members of SDK 9.1 to 13.4, which @types/titanium 9.0.1 is too old to know; kept by hand from the release notes.
 * https://github.com/tidev/titanium-docs/tree/main/docs/guide/Titanium_SDK/Titanium_SDK_Release_Notes
 */
export const additions: { readonly [type: string]: readonly [properties: string, methods: string] } = {
  Ti: ['WatchSession', ''],
  'Ti.Blob': ['uprightHeight uprightWidth', 'arrayBuffer toArrayBuffer'],
  'Ti.Buffer': ['', 'toArrayBuffer'],
  'Ti.Filesystem': ['', 'getAsset'],
  'Ti.Geolocation': [
    'ACCURACY_AUTHORIZATION_FULL ACCURACY_AUTHORIZATION_REDUCED ACCURACY_REDUCED locationAccuracyAuthorization',
    'requestTemporaryFullAccuracyAuthorization',
  ],
  'Ti.Locale': ['', 'parseDecimal'],
  'Ti.Platform': ['identifierForVendor totalMemory uptime versionMajor versionMinor versionPatch', ''],
  'Ti.UI': [
    'SWITCH_STYLE_CHECKBOX SWITCH_STYLE_CHIP SWITCH_STYLE_SLIDER SWITCH_STYLE_TOGGLE_BUTTON USER_INTERFACE_STYLE_DARK USER_INTERFACE_STYLE_LIGHT USER_INTERFACE_STYLE_UNSPECIFIED overrideUserInterfaceStyle semanticColorType userInterfaceStyle',
    'createOptionBar createShortcut createShortcutItem createStepper createTabbedBar createToolbar fetchSemanticColor',
  ],
  'Ti.UI.Animation': ['bounce', ''],
  'Ti.UI.Button': ['configuration', ''],
  'Ti.UI.ImageView': ['scalingMode', 'addSymbolEffect'],
  'Ti.UI.OptionBar': ['index labels', ''],
  'Ti.UI.Picker': ['datePickerStyle overrideUserInterfaceStyle', ''],
  'Ti.UI.ProgressBar': ['animated', ''],
  'Ti.UI.WebView': ['blockedURLs', ''],
  'Ti.UI.iOS': ['GLASS_EFFECT_STYLE_CLEAR GLASS_EFFECT_STYLE_REGULAR', ''],
}

/** Of those of modules the ones that an app cannot set. */
export const readOnlyAdditions: { readonly [module: string]: string } = {
  'Ti.Geolocation': 'locationAccuracyAuthorization',
  'Ti.Platform': 'identifierForVendor totalMemory uptime versionMajor versionMinor versionPatch',
}
