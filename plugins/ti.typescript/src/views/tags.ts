import type { XmlElement } from './xml.ts'

/** Tags that are not of Titanium.UI, by namespace; Alloy's IMPLICIT_NAMESPACES (common/constants.js). */
const NAMESPACES: Record<string, string[]> = {
  Alloy: ['Collection', 'Model', 'Module', 'Require', 'Widget'],
  'Alloy.Abstract': [
    ...['Actions', 'BarItemType', 'BarItemTypes', 'ButtonName', 'ButtonNames', 'CoverFlowImageType'],
    ...[
      'CoverFlowImageTypes',
      'FixedSpace',
      'FlexSpace',
      'Images',
      'Item',
      'Items',
      'ItemTemplate',
      'Labels',
    ],
    ...['Option', 'Options', 'Preview', 'Templates'],
  ],
  'Ti.Android': ['ActionBar', 'Menu', 'MenuItem'],
  'Ti.Map': ['Annotation'],
  'Ti.Media': ['AudioPlayer', 'MusicPlayer', 'VideoPlayer'],
  'Ti.UI.Android': ['CardView', 'CollapseToolbar', 'DrawerLayout'],
  'Ti.UI.Android.DrawerLayout': ['CenterView', 'LeftView', 'RightView'],
  'Ti.UI.iOS': [
    ...['AdView', 'BlurView', 'CoverFlowView', 'DocumentViewer', 'LivePhotoView', 'MenuPopup'],
    ...['PreviewAction', 'PreviewActionGroup', 'PreviewContext', 'SplitWindow', 'Stepper'],
  ],
  'Ti.UI.iPad': ['Popover'],
  'Ti.UI.iPad.Popover': ['ContentView'],
  'Ti.UI.iPhone': ['NavigationGroup', 'StatusBar'],
  'Ti.UI.Window': [
    ...['LeftNavButton', 'LeftNavButtons', 'RightNavButton', 'RightNavButtons', 'TitleControl'],
    'WindowToolbar',
  ],
  _ProxyProperty: ['ActionView', 'KeyboardToolbar', 'LeftButton', 'RightButton'],
  '_ProxyProperty._Lists': [
    ...['FooterView', 'HeaderPullView', 'HeaderView', 'PullView', 'Search', 'SearchView'],
  ],
}

const namespaceByTag = new Map(
  Object.entries(NAMESPACES).flatMap(([namespace, tags]) => tags.map((tag) => [tag, namespace])),
)

/** Tags that stand for a class of another name. */
const RENAMED: Record<string, string> = {
  'Alloy.Abstract.FixedSpace': 'Ti.UI.Button',
  'Alloy.Abstract.FlexSpace': 'Ti.UI.Button',
  'Alloy.Module': 'Ti.UI.View',
  'Ti.UI.Column': 'Ti.UI.PickerColumn',
  'Ti.UI.Row': 'Ti.UI.PickerRow',
}

/** Namespaces of @types/titanium; it calls the SDK's root Titanium. */
const TYPED_NAMESPACES = new Set([
  'Ti.UI',
  'Ti.UI.iOS',
  'Ti.UI.iPad',
  'Ti.UI.Android',
  'Ti.Android',
  'Ti.Media',
])

/** The full name Alloy gives a tag, e.g. `Ti.UI.iOS.Stepper`. */
export function fullName(element: XmlElement): string {
  const namespace = element.attributes.get('ns')?.value || (namespaceByTag.get(element.name) ?? 'Ti.UI')
  return `${namespace.replace(/^Titanium\./, 'Ti.')}.${element.name}`
}

/**
 * The TypeScript type of what a tag creates; nothing for tags that only arrange others.
 * A tag of a module that has no typings is a Titanium.Proxy, for it surely is one.
 */
export function typeOfTag(element: XmlElement): string | undefined {
  const tag = fullName(element)
  const name = RENAMED[tag] ?? tag
  const namespace = name.slice(0, name.lastIndexOf('.'))
  if (tag === 'Ti.UI.ListItem') return 'ListDataItem'
  if (name.startsWith('Alloy.Abstract.') || namespace.startsWith('_ProxyProperty')) return undefined
  if (['Ti.UI.Window', 'Ti.UI.iPad.Popover', 'Ti.UI.Android.DrawerLayout'].includes(namespace))
    return undefined
  if (TYPED_NAMESPACES.has(namespace)) {
    return `AlloyElement<typeof Titanium${namespace.slice('Ti'.length)}, '${name.slice(namespace.length + 1)}'>`
  }
  return element.name === 'View' ? 'Titanium.UI.View' : 'Titanium.Proxy'
}
