import { htmlWords } from './htmlWords.ts'
import { partWords } from './parts.ts'
import { buttons } from './query.ts'
import type { ScreenView } from './view.ts'
import { isDialog, isField, visibleChildren } from './visible.ts'

/** What a person reads in one view, not in its children, in reading order. */
export function words(view: ScreenView): readonly string[] {
  if (isDialog(view)) return present([view.title, view.string('message'), ...buttons(view)])
  const page = view.type === 'Ti.UI.WebView' ? htmlWords(view.string('document') ?? '') : undefined
  return present([view.title, view.string('message'), view.text, fieldText(view), ...partWords(view), page])
}

/** All words of a visible view and of what is visible inside it. A tab's title stands in the bar at the bottom. */
export function wordsInside(view: ScreenView): string[] {
  const inner = visibleChildren(view).flatMap(wordsInside)
  return view.type === 'Ti.UI.Tab' ? inner : [...words(view), ...inner, ...tabTitles(view)]
}

/** A view as an error names it: `Ti.UI.Button "Save"`. */
export function describeView(view: ScreenView): string {
  const name = view.string('accessibilityLabel') ?? words(view)[0]
  return name === undefined ? `${view.type} #${view.id}` : `${view.type} "${name}"`
}

function tabTitles(view: ScreenView): string[] {
  return view.type === 'Ti.UI.TabGroup' ? view.children.flatMap(words) : []
}

/** An empty field shows its hint, one with a password dots; a `value` of a progress bar, slider or switch is no text. */
function fieldText(view: ScreenView): string | undefined {
  if (!isField(view)) return undefined
  const value = view.string('value')
  return (
    (view.properties.passwordMask === true ? value?.replace(/./gsu, '•') : value) || view.string('hintText')
  )
}

function present(values: readonly (string | undefined)[]): readonly string[] {
  return values.flatMap((value) => (value ? [value] : []))
}
