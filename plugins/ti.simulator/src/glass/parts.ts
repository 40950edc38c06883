import type { Touch, UiValue } from '../wire/ui.ts'
import type { ScreenView } from './view.ts'

/** A part of a view that is no view itself, and that a finger reaches by its name: a segment, a row of a wheel, … */
export interface Part {
  readonly name: string
  readonly touch: Omit<Touch, 'view'>
  readonly enabled: boolean
}

const SEGMENTED: ReadonlySet<string> = new Set(['Ti.UI.ButtonBar', 'Ti.UI.TabbedBar', 'Ti.UI.OptionBar'])

export function parts(view: ScreenView): readonly Part[] {
  if (SEGMENTED.has(view.type)) return segments(view)
  if (view.type === 'Ti.UI.Picker') return rows(view)
  if (view.type === 'Ti.UI.SearchBar') return searchButtons(view)
  if (view.type === 'Ti.UI.iOS.Stepper') return STEPS
  return []
}

/** What of them a person reads: of a wheel only the row at which it stands. */
export function partWords(view: ScreenView): readonly string[] {
  if (view.type === 'Ti.UI.iOS.Stepper') return []
  if (view.type !== 'Ti.UI.Picker') return parts(view).map(({ name }) => name)
  const { fields, selection } = view.properties
  if (Array.isArray(fields)) return view.strings('fields')
  const chosen = Array.isArray(selection) ? selection : []
  return wheels(view).flatMap((titles, index) => titles[Number(chosen[index])] ?? [])
}

/** VoiceOver's names for the halves of UIStepper. */
const STEPS: readonly Part[] = ['Increment', 'Decrement'].map((name) => ({
  name,
  touch: { event: 'click', value: name.toLowerCase() },
  enabled: true,
}))

function segments(view: ScreenView): Part[] {
  return list(view.properties.labels).map((label, value) => ({
    name: String(field(label, 'accessibilityLabel') ?? field(label, 'title') ?? ''),
    touch: { event: 'click', value },
    enabled: field(label, 'enabled') !== false,
  }))
}

function rows(view: ScreenView): Part[] {
  return wheels(view).flatMap((titles, section) =>
    titles.map((name, value): Part => ({ name, touch: { event: 'change', section, value }, enabled: true })),
  )
}

function searchButtons({ properties }: ScreenView): Part[] {
  const button = (name: string, value: string): Part => ({
    name,
    touch: { event: 'click', value },
    enabled: true,
  })
  return [
    ...(properties.showCancel === true
      ? [button(String(properties.cancelButtonTitle ?? 'Cancel'), 'cancel')]
      : []),
    ...(properties.showBookmark === true ? [button('Bookmarks', 'bookmark')] : []),
  ]
}

function wheels(view: ScreenView): string[][] {
  return list(view.properties.wheels).map((wheel) =>
    list(wheel).map((row) => String(field(row, 'title') ?? '')),
  )
}

function list(value: UiValue | undefined): readonly UiValue[] {
  return Array.isArray(value) ? value : []
}

function field(value: UiValue, name: string): UiValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
