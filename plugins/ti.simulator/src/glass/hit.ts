import type { Frame } from '../wire/ui.ts'
import { scrollOffset } from './scroll.ts'
import type { ScreenView } from './view.ts'
import { activeTab, hiddenBy } from './visible.ts'

export type Point = { readonly x: number; readonly y: number }

/** A view under a finger, and where in it the finger is. */
export type Hit = Point & { readonly view: ScreenView }

/** Views with a higher `zIndex` lie over those with a lower one, later ones over earlier ones: the lowest first. */
export function inOrder(views: readonly ScreenView[]): readonly ScreenView[] {
  return views.toSorted((a, b) => level(a) - level(b))
}

/**
 * The topmost view at a point of what this view lies in: views end where that ends which holds them, and those that are
 * hidden or take no touches let the finger through, with all that is in them.
 * https://developer.apple.com/documentation/uikit/uiview/hittest(_:with:)
 */
export function hit(view: ScreenView, point: Point): Hit | null {
  const frame = view.placement?.frame
  if (!frame || hiddenBy(view) !== null || view.properties.touchEnabled === false) return null
  const own = intoView(view, frame, point)
  if (own.x < 0 || own.y < 0 || own.x >= frame.width || own.y >= frame.height) return null
  const scrolled = scrollOffset(view)
  const inside = { x: own.x + scrolled.x, y: own.y + scrolled.y }
  for (const child of inOrder(shownChildren(view)).toReversed()) {
    const found = hit(child, inside)
    if (found) return found
  }
  return { view, ...own }
}

/**
 * What keeps a finger from a view: another one over its middle, or over the middle of something that holds it. A person
 * scrolls to what is not seen. Null where nothing does.
 */
export function coveredBy(view: ScreenView): ScreenView | null {
  const frame = view.placement?.frame
  if (!frame) return null
  let at = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }
  for (let lower = view; lower.parent; lower = lower.parent) {
    const siblings = inOrder(shownChildren(lower.parent))
    for (const over of siblings.slice(siblings.indexOf(lower) + 1).toReversed()) {
      const found = hit(over, at)
      if (found) return found.view
    }
    const outer = outOf(lower.parent, at)
    if (!outer) return null
    at = outer
  }
  return null
}

/** A point within a view as one of what that view lies in; beyond its edge, the nearest one that is seen. */
function outOf(view: ScreenView, { x, y }: Point): Point | null {
  const frame = view.placement?.frame
  if (!frame) return null
  const scrolled = scrollOffset(view)
  const within = (value: number, most: number) => Math.min(Math.max(0, value), Math.max(0, most - 1))
  return {
    x: frame.x + within(x - scrolled.x, frame.width),
    y: frame.y + within(y - scrolled.y, frame.height),
  }
}

function shownChildren(view: ScreenView): readonly ScreenView[] {
  if (view.type !== 'Ti.UI.TabGroup') return view.children
  const tab = activeTab(view)
  return tab ? [tab] : []
}

function level(view: ScreenView): number {
  const { zIndex } = view.properties
  return typeof zIndex === 'number' ? zIndex : 0
}

/** Undoes what a `transform` of 6 numbers does about the middle of the view. */
function intoView({ properties }: ScreenView, frame: Frame, { x, y }: Point): Point {
  const numbers = Array.isArray(properties.transform) ? properties.transform.map(Number) : []
  const [a = 1, b = 0, c = 0, d = 1, tx = 0, ty = 0] = numbers.length === 6 ? numbers : []
  const middle = { x: frame.width / 2, y: frame.height / 2 }
  const from = { x: x - frame.x - middle.x - tx, y: y - frame.y - middle.y - ty }
  const share = a * d - b * c
  if (share === 0) return { x: -1, y: -1 }
  return {
    x: (d * from.x - c * from.y) / share + middle.x,
    y: (a * from.y - b * from.x) / share + middle.y,
  }
}
