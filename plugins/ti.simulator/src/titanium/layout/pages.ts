import { put } from './arrange.ts'
import type { Box, Kind } from './box.ts'
import { constrain } from './constrain.ts'
import { neededHeight, neededWidth } from './needs.ts'

/** `pagingControlHeight`, in points (TiUIScrollableViewProxy.m). */
const USUAL_HEIGHT = 20

/** Views beside each other, one of which is seen: each is placed in a page of its own (TiUIScrollableView.m). */
export const pager: Kind = {
  width: (box, room) => Math.max(0, ...box.children.map((child) => neededWidth(child, room))),
  height: (box, room) => Math.max(0, ...box.children.map((child) => neededHeight(child, room))),
  arrange(box, visited) {
    const { width, height } = box.frame
    const band = pagingControl(box)
    const room = { x: 0, y: 0, width, height: Math.max(0, height - Math.abs(band)) }
    box.scrolled = { width: width * box.children.length, height }
    for (const [index, child] of box.children.entries()) {
      const frame = constrain(child, room, room, room)
      put(child, { ...frame, x: frame.x + index * width, y: frame.y + Math.max(0, band) }, visited)
    }
  },
}

/** How much of the pages' height the dots take that do not lie over them: above (positive) or beneath them (negative). */
function pagingControl({ properties }: Box): number {
  const { showPagingControl, overlayEnabled, pagingControlHeight, pagingControlOnTop } = properties
  if (showPagingControl !== true || overlayEnabled === true) return 0
  const height = typeof pagingControlHeight === 'number' ? pagingControlHeight : USUAL_HEIGHT
  return pagingControlOnTop === true ? height : -height
}
