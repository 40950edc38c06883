/**
 * Members of SDK 9.1 to 13.4, which @types/titanium 9.0.1 is too old to know; kept by hand from the release notes.
 * https://github.com/tidev/titanium-docs/tree/main/docs/guide/Titanium_SDK/Titanium_SDK_Release_Notes
 */
export const additions: { readonly [type: string]: readonly [properties: string, methods: string] } = {
  'Ti.Blob': ['uprightHeight uprightWidth', 'arrayBuffer toArrayBuffer'],
  'Ti.Buffer': ['', 'toArrayBuffer'],
  'Ti.Filesystem': ['', 'getAsset'],
  'Ti.Network.HTTPClient': ['', 'getResponseHeader'],
  'Ti.Platform': ['versionMajor versionMinor versionPatch uptime totalMemory identifierForVendor', ''],
  'Ti.UI': [
    'overrideUserInterfaceStyle userInterfaceStyle USER_INTERFACE_STYLE_DARK USER_INTERFACE_STYLE_LIGHT USER_INTERFACE_STYLE_UNSPECIFIED semanticColorType SWITCH_STYLE_SLIDER SWITCH_STYLE_CHECKBOX SWITCH_STYLE_TOGGLE_BUTTON SWITCH_STYLE_CHIP',
    'fetchSemanticColor createOptionBar createShortcutItem createNavigationWindow createTabbedBar createToolbar createStepper',
  ],
  'Ti.UI.ActivityIndicator': ['', 'show hide'],
  'Ti.UI.AlertDialog': ['severity image tintColor', ''],
  'Ti.UI.Button': ['configuration', ''],
  'Ti.UI.ImageView': ['scalingMode imageTouchFeedback', 'addSymbolEffect'],
  'Ti.UI.Label': ['letterSpacing adjustsFontSizeToFitWidth', ''],
  'Ti.UI.ListView': ['continuousUpdate showSearchBarInNavBar selectedItems', ''],
  'Ti.UI.ProgressBar': ['animated', ''],
  'Ti.UI.Tab': ['', 'popToRootWindow'],
  'Ti.UI.View': ['filterTouchesWhenObscured accessibilityDisableLongPress', 'stopAnimation'],
  'Ti.UI.Window': ['interactiveDismissModeEnabled navBarColor uiFlags', ''],
}
