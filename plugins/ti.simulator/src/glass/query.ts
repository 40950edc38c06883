import type { UiValue, ViewId } from '../wire/ui.ts'
import { parts } from './parts.ts'
import type { ScreenView } from './view.ts'
import { isDialog } from './visible.ts'

type Words = string | RegExp

/**
 * Which view is meant: every property named here must match. A string must be equal, a regular expression must
 * match somewhere. Other names are looked up among the view's own properties.
 */
export interface Query {
  /** A number is the screen's own; a string is the `id` that the app's view was given. */
  readonly id?: ViewId | string
  /** The API name, such as `Ti.UI.Button`. */
  readonly type?: string
  /** A title, an accessibility label, a button of a dialog, a segment of a bar or a row of a picker. */
  readonly title?: Words
  readonly text?: Words
  /** The accessibility label. */
  readonly label?: Words
  readonly [property: string]: UiValue | RegExp | undefined
}

export function matches(view: ScreenView, query: Query): boolean {
  return Object.entries(query).every(([name, wanted]) => wanted === undefined || has(view, name, wanted))
}

function has(view: ScreenView, name: string, wanted: UiValue | RegExp): boolean {
  if (name === 'id' && typeof wanted === 'number') return view.id === wanted
  if (name === 'type') return same(view.type, wanted)
  if (name === 'title') return titles(view).some((title) => same(title, wanted))
  if (name === 'text') return same(view.text, wanted)
  if (name === 'label') return same(view.properties.accessibilityLabel, wanted)
  return same(view.properties[name], wanted)
}

function titles(view: ScreenView): (UiValue | undefined)[] {
  const own = [view.title, view.properties.accessibilityLabel, ...parts(view).map((part) => part.name)]
  return isDialog(view) ? [...own, ...buttons(view)] : own
}

/** The names of a dialog's buttons; an AlertDialog without any has the one that its `ok` names. */
export function buttons(dialog: ScreenView): readonly string[] {
  if (dialog.type === 'Ti.UI.OptionDialog' && dialog.strings('options').length > 0)
    return dialog.strings('options')
  const names = dialog.strings('buttonNames')
  return names.length > 0 ? names : [dialog.string('ok') ?? 'OK']
}

export function same(value: UiValue | undefined, wanted: UiValue | RegExp): boolean {
  if (wanted instanceof RegExp) return typeof value === 'string' && value.search(wanted) >= 0
  if (typeof wanted === 'object' && wanted !== null) return JSON.stringify(value) === JSON.stringify(wanted)
  return value === wanted
}

/** A query as a person reads it in an error: `{ title: 'Save' }`. */
export function describeQuery(query: Query): string {
  const parts = Object.entries(query).map(([name, wanted]) => `${name}: ${word(wanted)}`)
  return `{ ${parts.join(', ')} }`
}

function word(wanted: UiValue | RegExp | undefined): string {
  if (wanted instanceof RegExp) return String(wanted)
  return typeof wanted === 'string' ? `'${wanted}'` : JSON.stringify(wanted)
}
