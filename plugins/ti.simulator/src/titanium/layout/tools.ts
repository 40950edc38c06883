import { put } from './arrange.ts'
import type { Box, Kind } from './box.ts'
import { isGiven, points } from './length.ts'

/** UIToolbar's, in points. */
const PADDING = 16
const GAP = 8
/** `Ti.UI.iOS.SystemButton.FLEXIBLE_SPACE` */
const FLEXIBLE_SPACE = 5

/**
 * A bar with items beside each other; what is left of it is shared by the flexible spaces among them. It is as large as
 * UIToolbar is, however high an item wants to be (verifyHeight of TiUIToolbar.m).
 */
export const tools: Kind = {
  width: (box, room) => box.content.size?.(room).width ?? 0,
  height: (box, room) => box.content.size?.(room).height ?? 0,
  arrange(box, visited) {
    const { width, height } = box.frame
    const room = { width, height }
    const wide = box.children.map((child) => {
      if (isFlexible(child)) return 0
      return isGiven(child.x.size) ? points(child.x.size, width) : child.width(room)
    })
    const used = wide.reduce((sum, each) => sum + each, 0) + GAP * Math.max(0, wide.length - 1)
    const rest = Math.max(0, width - 2 * PADDING - used) / Math.max(1, box.children.filter(isFlexible).length)
    let x = PADDING
    for (const [index, child] of box.children.entries()) {
      const own = isFlexible(child) ? rest : (wide[index] ?? 0)
      const high = isGiven(child.y.size)
        ? points(child.y.size, height)
        : Math.min(height, child.height({ width: own, height }))
      put(child, { x, y: (height - high) / 2, width: own, height: high }, visited)
      x += own + GAP
    }
  },
}

function isFlexible(box: Box): boolean {
  return box.properties.systemButton === FLEXIBLE_SPACE
}
