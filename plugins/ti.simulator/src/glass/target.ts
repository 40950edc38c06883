import type { Touch } from '../wire/ui.ts'
import { type Part, parts } from './parts.ts'
import { buttons, describeQuery, type Query, same } from './query.ts'
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

/** All that a finger does that taps: it also comes down and goes up. A named part of a view hears of the tap alone. */
export function fingerOf(touch: Touch): readonly Touch[] {
  if (touch.event !== 'click' || touch.value !== undefined) return [touch]
  return [{ ...touch, event: 'touchstart' }, { ...touch, event: 'touchend' }, touch]
}

function touchFor(view: ScreenView, query: Query): Touch {
  const part = partNamed(view, query)
  if (part?.enabled === false) throw new Error(`Cannot tap ${describeQuery(query)}: it is disabled.`)
  if (part) return { view: view.id, ...part.touch }
  if (view.type === 'Ti.UI.Tab')
    return { view: view.id, event: 'click', value: view.parent?.children.indexOf(view) ?? 0 }
  if (view.type === 'Ti.UI.Switch') return { view: view.id, event: 'change', value: view.value !== true }
  if (isDialog(view)) return { view: view.id, event: 'click', value: buttonNamed(view, query) }
  return { view: view.id, event: 'click' }
}

/** There is nothing in these beside their segments. */
const SEGMENTS_ALONE: ReadonlySet<string> = new Set(['Ti.UI.ButtonBar', 'Ti.UI.TabbedBar', 'Ti.UI.OptionBar'])

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

/** The part of the view that a query names; of a bar the middle one, where a finger comes down that names none. */
function partNamed(view: ScreenView, { title }: Query): Part | undefined {
  const all = parts(view)
  if (title !== undefined) return all.find(({ name }) => same(name, title))
  return SEGMENTS_ALONE.has(view.type) ? all[Math.floor(all.length / 2)] : undefined
}
