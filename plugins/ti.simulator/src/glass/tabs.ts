import type { Metrics } from '../wire/metrics.ts'
import type { Frame } from '../wire/ui.ts'
import type { ScreenView } from './view.ts'

/** Where in its group each tab has its place in the bar at the bottom. */
export function tabHandles(
  group: ScreenView,
  { width, height }: { readonly width: number; readonly height: number },
  { tabBar, safeBottom, safeSide }: Metrics,
): readonly { readonly tab: ScreenView; readonly frame: Frame }[] {
  const each = (width - 2 * safeSide) / Math.max(1, group.children.length)
  return group.children.map((tab, index) => ({
    tab,
    frame: { x: safeSide + index * each, y: height - safeBottom - tabBar, width: each, height: tabBar },
  }))
}
