import type { Box } from './box.ts'
import type { Size } from './extents.ts'
import { Flow } from './flow.ts'
import { neededHeight, neededWidth } from './needs.ts'

/** The width that a container needs for its children and for what it draws itself (autoWidthForSize of TiViewProxy.m). */
export function containerWidth(box: Box, room: Size): number {
  const flow = box.layout === 'horizontal' ? new Flow(box) : null
  let width = box.content.size?.(room).width ?? 0
  for (const child of box.children) {
    const sandbox = flow?.horizontal(child, room)
    width = Math.max(width, sandbox ? sandbox.x + sandbox.width : neededWidth(child, room))
  }
  return width
}

/** As `containerWidth` (autoHeightForSize of TiViewProxy.m). */
export function containerHeight(box: Box, room: Size): number {
  const flow = box.layout === 'composite' ? null : new Flow(box)
  let height = box.content.size?.(room).height ?? 0
  for (const child of box.children) {
    const sandbox = flow?.next(child, room)
    height = Math.max(height, sandbox ? sandbox.y + sandbox.height : neededHeight(child, room))
  }
  return height
}
