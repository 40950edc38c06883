import { SIZES } from '../wire/look/sizes.ts'
import type { Metrics } from '../wire/metrics.ts'
import type { Frame } from '../wire/ui.ts'
import type { ScreenView } from './view.ts'

type Width = (words: string) => number

/** A button of a bar has this side where it shows a picture and the layout has not measured it. */
const ICON = 24
const LEFT = ['leftNavButton', 'leftNavButtons']
const RIGHT = ['rightNavButton', 'rightNavButtons']

/** Something in a bar, and where in the window it lies. `view` is null for the button that leads back. */
export interface BarItem {
  readonly view: ScreenView | null
  readonly title: string
  readonly frame: Frame
}

export interface NavigationBar {
  /** With the room of the status bar above it. */
  readonly height: number
  readonly items: readonly BarItem[]
  /** The view or the words in the middle. */
  readonly title: BarItem
}

/** The chevron of the button that leads back, with the gap to its words. */
export const BACK = { chevron: 18, gap: 2 } as const

/** Only a window of a stack, of a tab or a navigation window, has a bar above it. Null for none. */
export function navigationBar(
  window: ScreenView,
  width: number,
  { safeTop, safeSide, navigationBar: high }: Metrics,
  measure: Width,
): NavigationBar | null {
  const { parent, properties } = window
  if (!parent || properties.navBarHidden === true) return null
  const row = { top: safeTop, height: high }
  const edge = safeSide + SIZES.barPadding
  const items: BarItem[] = []
  let left = edge
  const back = backTitle(window)
  if (back !== null) {
    const wide = BACK.chevron + BACK.gap + measure(back)
    items.push({ view: null, title: back, frame: { x: left, y: safeTop, width: wide, height: high } })
    left += wide + SIZES.barGap
  }
  for (const view of window.heldIn(LEFT)) {
    const item = placed(view, left, row, measure)
    items.push(item)
    left += item.frame.width + SIZES.barGap
  }
  let right = width - edge
  for (const view of window.heldIn(RIGHT).toReversed()) {
    const item = placed(view, 0, row, measure)
    right -= item.frame.width
    items.push({ ...item, frame: { ...item.frame, x: right } })
    right -= SIZES.barGap
  }
  const [control] = window.heldIn(['titleControl'])
  const side = Math.max(left, width - right)
  const title = window.title ?? ''
  const room = Math.max(0, width - 2 * side)
  return {
    height: safeTop + high,
    items,
    title: control
      ? centred(placed(control, 0, row, measure), width)
      : { view: null, title, frame: { x: side, y: safeTop, width: room, height: high } },
  }
}

/** The views of a window's toolbar, apart from each other as far as there is room. */
export function toolbarItems(
  window: ScreenView,
  width: number,
  bottom: number,
  { safeSide, toolbar }: Metrics,
  measure: Width,
): readonly BarItem[] {
  const row = { top: bottom - toolbar, height: toolbar }
  const items = window.heldIn(['toolbar']).map((view) => placed(view, 0, row, measure))
  const edge = safeSide + SIZES.barPadding
  const free = width - 2 * edge - items.reduce((sum, { frame }) => sum + frame.width, 0)
  const gap = items.length > 1 ? free / (items.length - 1) : 0
  let x = edge
  return items.map((item) => {
    const at = { ...item, frame: { ...item.frame, x } }
    x += item.frame.width + gap
    return at
  })
}

/** What the button says that leads back to the window before; null where there is none. */
export function backTitle(window: ScreenView): string | null {
  const stack = window.parent?.children ?? []
  const before = stack[stack.indexOf(window) - 1]
  if (!before || window.properties.hidesBackButton === true) return null
  return before.string('backButtonTitle') || before.title || 'Back'
}

/** As large as the layout says; where it says nothing, as large as its words or its picture. */
function placed(
  view: ScreenView,
  x: number,
  { top, height }: { readonly top: number; readonly height: number },
  measure: Width,
): BarItem {
  const { placement, title = '' } = view
  const laidOut = placement && placement.frame.width > 0 ? placement.frame : null
  const wide = laidOut?.width ?? Math.max(measure(title), view.properties.image ? ICON : 0)
  const high = Math.min(height, laidOut?.height ?? height)
  return { view, title, frame: { x, y: top + (height - high) / 2, width: wide, height: high } }
}

function centred(item: BarItem, width: number): BarItem {
  return { ...item, frame: { ...item.frame, x: (width - item.frame.width) / 2 } }
}
