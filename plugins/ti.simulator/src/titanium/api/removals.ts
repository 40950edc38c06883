/** Since which SDK a part of the API is gone, null where nobody wrote it down, and what is there instead. */
export type Removal = readonly [sdk: string | null, instead: string]

/**
 * What SDKs before 13 took from iOS, as code names it; `Ti.UI.iPhone` stands for all that was in it.
 * https://github.com/tidev/titanium-sdk/blob/main/MIGRATION_GUIDE.md and the release notes
 */
const removals: { readonly [name: string]: Removal } = {
  'Ti.include': ['6.0', "require('…') of a CommonJS module"],
  'Ti.Analytics': ['11.0', 'a module of an analytics service'],
  'Ti.Cloud': [null, 'the module ti.cloud'],
  'Ti.Facebook': [null, 'the module facebook'],
  'Ti.Map': [null, 'the module ti.map'],
  'Ti.Yahoo': ['8.0', 'the module ti.yahoo'],
  'Ti.Calendar.eventsAuthorization': ['8.1', 'Ti.Calendar.calendarAuthorization'],
  'Ti.Calendar.requestEventsAuthorization': ['8.1', 'Ti.Calendar.requestCalendarPermissions'],
  'Ti.Contacts.getGroupByID': ['9.0', 'Ti.Contacts.getGroupByIdentifier'],
  'Ti.Contacts.getPersonByID': ['9.0', 'Ti.Contacts.getPersonByIdentifier'],
  'Ti.Contacts.requestAuthorization': ['9.0', 'Ti.Contacts.requestContactsPermissions'],
  'Ti.Gesture.isLandscape': ['8.1', 'the property Ti.Gesture.landscape'],
  'Ti.Gesture.isPortrait': ['8.1', 'the property Ti.Gesture.portrait'],
  'Ti.Media.hasAudioPermissions': ['10.0', 'Ti.Media.hasAudioRecorderPermissions'],
  'Ti.Media.requestAudioPermissions': ['9.0', 'Ti.Media.requestAudioRecorderPermissions'],
  'Ti.Media.requestAuthorization': ['9.0', 'Ti.Media.requestAudioRecorderPermissions'],
  'Ti.Media.requestCameraAccess': ['9.0', 'Ti.Media.requestCameraPermissions'],
  'Ti.Network.createTCPSocket': ['9.0', 'Ti.Network.Socket.createTCP'],
  'Ti.UI.currentTab': ['6.0', 'the property activeTab of the TabGroup'],
  'Ti.UI.currentWindow': ['6.0', 'the window that the app keeps itself'],
  'Ti.UI.iOS.create3DMatrix': ['6.0', 'Ti.UI.createMatrix3D'],
  'Ti.UI.iOS.createAttributedString': ['6.0', 'Ti.UI.createAttributedString'],
  'Ti.UI.iOS.createNavigationWindow': ['10.0', 'Ti.UI.createNavigationWindow'],
  'Ti.UI.iOS.createTabbedBar': ['10.0', 'Ti.UI.createTabbedBar'],
  'Ti.UI.iOS.createToolbar': ['10.0', 'Ti.UI.createToolbar'],
  'Ti.UI.iPad.createDocumentViewer': ['6.0', 'Ti.UI.iOS.createDocumentViewer'],
  'Ti.UI.iPad.createSplitWindow': ['6.0', 'Ti.UI.iOS.createSplitWindow'],
  'Ti.UI.iPhone': ['7.0', 'Ti.UI.iOS'],
  'Ti.UI.iPhone.ActivityIndicatorStyle': ['7.0', 'Ti.UI.ActivityIndicatorStyle'],
  'Ti.UI.iPhone.ListViewSeparatorStyle': ['7.0', 'Ti.UI.TABLE_VIEW_SEPARATOR_STYLE_…'],
  'Ti.UI.iPhone.TableViewSeparatorStyle': ['7.0', 'Ti.UI.TABLE_VIEW_SEPARATOR_STYLE_…'],
}

/** Constants that moved; `$1` of the new name is the group of the old one. */
const moved: readonly (readonly [name: RegExp, sdk: string, instead: string])[] = [
  [/^Ti\.UI\.(?:iOS\.)?AUTODETECT_ADDRESS$/, '6.0', 'Ti.UI.AUTOLINK_MAP_ADDRESSES'],
  [/^Ti\.UI\.(?:iOS\.)?AUTODETECT_LINK$/, '6.0', 'Ti.UI.AUTOLINK_URLS'],
  [/^Ti\.UI\.(?:iOS\.)?AUTODETECT_PHONE$/, '6.0', 'Ti.UI.AUTOLINK_PHONE_NUMBERS'],
  [/^Ti\.UI\.(?:iOS\.)?AUTODETECT_(ALL|CALENDAR|NONE)$/, '6.0', 'Ti.UI.AUTOLINK_$1'],
  [/^Ti\.UI\.iOS\.((?:ANIMATION_CURVE|ATTRIBUTE)_\w+)$/, '6.0', 'Ti.UI.$1'],
  [/^Ti\.UI\.iOS\.(BLEND_MODE_\w+)$/, '9.0', 'Ti.UI.$1'],
  [
    /^Ti\.UI\.KEYBOARD_(ASCII|DECIMAL_PAD|DEFAULT|EMAIL|NAMEPHONE_PAD|NUMBERS_PUNCTUATION|NUMBER_PAD|PHONE_PAD|URL)$/,
    '8.0',
    'Ti.UI.KEYBOARD_TYPE_$1',
  ],
]

/** @param name `Ti.UI.iPhone`, as code names it */
export function removalOf(name: string): Removal | undefined {
  if (Object.hasOwn(removals, name)) return removals[name]
  const [pattern, sdk, instead] = moved.find(([each]) => each.test(name)) ?? []
  return pattern && sdk && instead ? [sdk, name.replace(pattern, instead)] : undefined
}

export function inWords(name: string, [sdk, instead]: Removal): string {
  return `${sdk === null ? 'SDKs of today lack' : `SDK ${sdk} removed`} ${name}. Instead there is ${instead}.`
}

/** Methods that objects had. */
export const removedMethods: { readonly [name: string]: Removal } = {
  finishLayout: ['9.0', 'applyProperties({ … }), which sets several properties at once'],
  startLayout: ['9.0', 'applyProperties({ … }), which sets several properties at once'],
  updateLayout: ['9.0', 'applyProperties({ … }), which sets several properties at once'],
}
