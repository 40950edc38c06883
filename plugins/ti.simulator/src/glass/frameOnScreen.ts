import type { Frame } from '../wire/ui.ts'
import { scrollOffset } from './scroll.ts'
import type { ScreenView } from './view.ts'

/** Where a view lies on the screen; null for one that was not laid out. A transform moves nothing here. */
export function frameOnScreen(view: ScreenView): Frame | null {
  if (!view.placement) return null
  const { width, height } = view.placement.frame
  let [x, y] = [0, 0]
  for (let at: ScreenView | null = view; at; at = at.parent) {
    const frame = at.placement?.frame
    const scrolled = at === view ? { x: 0, y: 0 } : scrollOffset(at)
    x += (frame?.x ?? 0) - scrolled.x
    y += (frame?.y ?? 0) - scrolled.y
  }
  return { x, y, width, height }
}
