import type { Metrics } from '../../wire/metrics.ts'
import type { Frame, UiValue } from '../../wire/ui.ts'
import { arrangeIn, container, put, sandboxes } from './arrange.ts'
import { sizeBars } from './bars.ts'
import type { Box, Kind } from './box.ts'
import { type Screen, screenOf } from './screen.ts'

export interface Insets {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** `Ti.UI.EXTEND_EDGE_*` */
const EDGE_TOP = 1
const EDGE_BOTTOM = 4

/** The stack of a tab or of a navigation window: each window in it takes all of it, and a bar is above each. */
export const stack: Kind = {
  ...container,
  arrange(box, visited) {
    for (const child of box.children) put(child, whole(box), visited)
  },
}

/** UITabBarController loads what is in a tab when the tab is shown for the first time. */
export const tabs: Kind = {
  ...container,
  arrange(box, visited) {
    const { activeTab } = box.properties
    const shown = box.children[typeof activeTab === 'number' ? activeTab : 0]
    if (shown) put(shown, whole(box), visited)
  },
}

/** Its frame has the bars in it; the app sees what is between them, and its views are placed there. */
export const window: Kind = {
  ...container,
  arrange(box, visited) {
    const screen = screenOf(box)
    const before = box.inside
    const region = screen ? between(box, screen.metrics) : whole(box)
    box.region = region
    box.inside =
      screen && box.properties.extendSafeArea === false ? within(region, safeArea(box, screen)) : region
    arrangeIn(box, sandboxes(box), visited)
    if (before && (before.x !== box.inside.x || before.y !== box.inside.y)) visited.push(...box.children)
    sizeBars(box, visited)
  },
}

/**
 * What bars and the phone itself cover of a window, as its controller tells it (viewSafeAreaInsetsDidChange): nothing
 * where it lies between the bars. https://titaniumsdk.com/api/titanium/ui/window.html#safeareapadding
 */
export function safeArea(box: Box, { metrics, frame }: Screen): Insets {
  const region = box.region ?? whole(box)
  const bars = barsOf(box, metrics)
  const y = box.frame.y + region.y
  const x = box.frame.x + region.x
  return {
    top: Math.max(0, metrics.safeTop + bars.top - y),
    left: Math.max(0, metrics.safeSide - x),
    bottom: Math.max(0, metrics.safeBottom + bars.bottom - (frame.height - y - region.height)),
    right: Math.max(0, metrics.safeSide - (frame.width - x - region.width)),
  }
}

/** The bars around a window of a stack: that above it, and the toolbar and the tabs below. */
function barsOf(
  { properties, parent }: Box,
  metrics: Metrics,
): { readonly top: number; readonly bottom: number } {
  if (parent?.kind !== stack) return { top: 0, bottom: 0 }
  const tabBar = parent.parent?.kind === tabs && properties.tabBarHidden !== true ? metrics.tabBar : 0
  const toolbar = isFilled(properties.toolbar) ? metrics.toolbar : 0
  return { top: properties.navBarHidden === true ? 0 : metrics.navigationBar, bottom: tabBar + toolbar }
}

/** A window begins under a bar only where it says so (edgesForExtendedLayout; extendedEdgesFromProp of TiUtils.m). */
function between(box: Box, metrics: Metrics): Frame {
  const { width, height } = box.frame
  const { top, bottom } = barsOf(box, metrics)
  const edges = edgesOf(box.properties.extendEdges)
  const y = top === 0 || edges & EDGE_TOP ? 0 : top + metrics.safeTop
  const below = bottom === 0 || edges & EDGE_BOTTOM ? 0 : bottom + metrics.safeBottom
  return { x: 0, y, width, height: height - y - below }
}

function whole({ frame: { width, height } }: Box): Frame {
  return { x: 0, y: 0, width, height }
}

function isFilled(value: UiValue | undefined): boolean {
  return Array.isArray(value) && value.length > 0
}

function edgesOf(value: UiValue | undefined): number {
  if (!Array.isArray(value)) return 0
  return value.reduce<number>((edges, edge) => edges | (typeof edge === 'number' ? edge : 0), 0)
}

function within({ x, y, width, height }: Frame, { top, left, bottom, right }: Insets): Frame {
  return { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom }
}
