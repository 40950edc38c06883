import { type Axis, margins, spanned } from './axis.ts'
import type { Box } from './box.ts'
import type { Extent, Size } from './extents.ts'
import { Flow } from './flow.ts'
import { isGiven, points } from './length.ts'

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

/** How wide a parent has to be for this box and its pins (minimumParentWidthForSize of TiViewProxy.m). */
export function neededWidth(box: Box, room: Size): number {
  return needed(box.x, box.usual.width, room.width, () => box.width(withoutMargins(box, room)))
}

/** As `neededWidth`: the height depends on the width that the box will have. */
export function neededHeight(box: Box, room: Size): number {
  return needed(box.y, box.usual.height, room.height, () => {
    const width = Math.min(neededWidth(box, room), room.width) - margins(box.x, room.width)
    return box.height({ width, height: room.height - margins(box.y, room.height) })
  })
}

function withoutMargins(box: Box, room: Size): Size {
  return {
    width: room.width - margins(box.x, room.width),
    height: room.height - margins(box.y, room.height),
  }
}

/** A box that wants all the room makes its parent, where that hugs it, as large as it may be. */
function needed(axis: Axis, usual: Extent, room: number, measure: () => number): number {
  const around = margins(axis, room)
  if (isGiven(axis.size)) return around + points(axis.size, room)
  const between = axis.size === undefined ? spanned(axis, room) : undefined
  if (between !== undefined) return around + between
  const fills = axis.size === 'FILL' || (axis.size !== 'SIZE' && usual === 'FILL')
  const least = around + measure()
  return fills ? Math.max(least, room) : least
}
