import { put } from './arrange.ts'
import type { Box } from './box.ts'
import type { Size } from './extents.ts'
import { isGiven, points } from './length.ts'

/** A view in a bar is asked for its size with this room (barButtonViewForSize of TiViewProxy.m). */
const ENOUGH = 1_000

/** Gives each view in the bars of a window its size. Where in the bar it stands is the glass's own affair, as UIKit's. */
export function sizeBars(window: Box, visited: Box[]): void {
  for (const box of window.held) put(box, { x: 0, y: 0, ...sizeOf(box) }, visited)
}

function sizeOf(box: Box): Size {
  const width = isGiven(box.x.size)
    ? points(box.x.size, ENOUGH)
    : box.width({ width: ENOUGH, height: ENOUGH })
  const height = isGiven(box.y.size) ? points(box.y.size, ENOUGH) : box.height({ width, height: ENOUGH })
  return { width, height }
}
