import { type Axis, margins, spanned } from './axis.ts'
import type { Box } from './box.ts'
import type { Extent, Size } from './extents.ts'
import { isGiven, points } from './length.ts'

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
