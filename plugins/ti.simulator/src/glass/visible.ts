import type { ScreenView } from './view.ts'

const DIALOGS: ReadonlySet<string> = new Set([
  'Ti.UI.AlertDialog',
  'Ti.UI.OptionDialog',
  'Ti.UI.iOS.MenuPopup',
])

const FIELDS: ReadonlySet<string> = new Set(['Ti.UI.TextField', 'Ti.UI.TextArea', 'Ti.UI.SearchBar'])

/** Views that stay hidden until `visible` is true; `show()` sets it (TiUIProgressBar.m: `[self setHidden:YES]`). */
const HIDDEN_AT_FIRST: ReadonlySet<string> = new Set(['Ti.UI.ProgressBar', 'Ti.UI.ActivityIndicator'])

/** Dialogs take every touch and let what is beneath them be seen. */
export function isDialog(view: ScreenView): boolean {
  return DIALOGS.has(view.type)
}

/** What a person types into. */
export function isField(view: ScreenView): boolean {
  return FIELDS.has(view.type)
}

/** Why nobody can see this view, looking at the view alone and not at its parents; null when nothing hides it. */
export function hiddenBy(view: ScreenView): string | null {
  const { visible, opacity } = view.properties
  if (visible === false) return '`visible` is false'
  if (visible !== true && HIDDEN_AT_FIRST.has(view.type)) return 'it is hidden until `show()` is called'
  // UIKit neither draws nor touches a view with less alpha: https://developer.apple.com/documentation/uikit/uiview/hittest(_:with:)
  if (typeof opacity === 'number' && opacity < 0.01) return '`opacity` is 0'
  return behindSibling(view)
}

/** The views inside a visible view that can be seen themselves. */
export function visibleChildren(view: ScreenView): readonly ScreenView[] {
  return [...view.inBars, ...view.children].filter((child) => hiddenBy(child) === null)
}

/** The tab a tab group shows. */
export function activeTab(group: ScreenView): ScreenView | undefined {
  const { activeTab: index } = group.properties
  return group.children[typeof index === 'number' ? index : 0]
}

/** A ScrollableView shows one of its pages. Tabs and navigation windows keep a stack of windows, of which the last one is seen. */
function behindSibling(view: ScreenView): string | null {
  const { parent } = view
  if (parent?.type === 'Ti.UI.ScrollableView') {
    const page = parent.properties.currentPage ?? 0
    return parent.children[Number(page)] === view ? null : 'another page is shown'
  }
  if (!parent || view.type !== 'Ti.UI.Window') return null
  if (parent.type !== 'Ti.UI.Tab' && parent.type !== 'Ti.UI.NavigationWindow') return null
  const group = parent.parent
  if (parent.type === 'Ti.UI.Tab' && group && activeTab(group) !== parent)
    return `its tab "${parent.title ?? ''}" is not the active one`
  const top = parent.children.at(-1)
  return top === view ? null : `the window "${top?.title ?? ''}" lies over it`
}
