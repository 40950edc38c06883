import type { Touch } from '../wire/ui.ts'
import { buttons, type Query, same } from './query.ts'
import type { ScreenView } from './view.ts'
import { isDialog } from './visible.ts'

/** What a tap is to reach: a view of the app, or a button of a question that iOS itself asks. */
export type Target =
  | { readonly kind: 'view'; readonly view: ScreenView; readonly touch: Touch }
  | { readonly kind: 'systemAlert'; readonly button: number }

/** The tap that a finger on this view makes. */
export function tapOn(view: ScreenView, query: Query): Target {
  return { kind: 'view', view, touch: touchFor(view, query) }
}

function touchFor(view: ScreenView, query: Query): Touch {
  if (view.type === 'Ti.UI.Tab')
    return { view: view.id, event: 'click', value: view.parent?.children.indexOf(view) ?? 0 }
  if (view.type === 'Ti.UI.Switch') return { view: view.id, event: 'change', value: view.value !== true }
  if (isDialog(view)) return { view: view.id, event: 'click', value: buttonNamed(view, query) }
  return { view: view.id, event: 'click' }
}

/** The button a query names; the first one when it names none. */
function buttonNamed(dialog: ScreenView, query: Query): number {
  const { title } = query
  return title === undefined
    ? 0
    : Math.max(
        0,
        buttons(dialog).findIndex((name) => same(name, title)),
      )
}
