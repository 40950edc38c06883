import { container } from '../../../layout/arrange.ts'
import type { Kind } from '../../../layout/box.ts'
import { pager } from '../../../layout/pages.ts'
import { list, row, section, table } from '../../../layout/rows.ts'
import { scroller } from '../../../layout/scroll.ts'
import { tools } from '../../../layout/tools.ts'
import { stack, tabs, window } from '../../../layout/windows.ts'

const KINDS: { readonly [type: string]: Kind } = {
  'Ti.UI.Label': { ...container, wholeCenter: true },
  'Ti.UI.ListItem': row,
  'Ti.UI.ListSection': section,
  'Ti.UI.ListView': list,
  'Ti.UI.NavigationWindow': stack,
  'Ti.UI.ScrollableView': pager,
  'Ti.UI.ScrollView': scroller,
  'Ti.UI.Tab': stack,
  'Ti.UI.TabGroup': tabs,
  'Ti.UI.TableView': table,
  'Ti.UI.TableViewRow': row,
  'Ti.UI.TableViewSection': section,
  'Ti.UI.Toolbar': tools,
  'Ti.UI.Window': window,
  'Ti.UI.iOS.DocumentViewer': stack,
}
const PRESENTED: ReadonlySet<Kind> = new Set([stack, tabs, window])

/** How views of a type are laid out; those that are not here hold others as any view does. */
export function kindOf(type: string): Kind {
  return KINDS[type] ?? container
}

/** Whether the layout has a say in what is presented: dialogs are the glass's own. */
export function isLaidOut(kind: Kind): boolean {
  return PRESENTED.has(kind)
}
