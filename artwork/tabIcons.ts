import type { Drawing } from './drawing.ts'
import { arc, box, circle, intersection, line, outline, type Shape, union } from './shapes.ts'

/** Points of a side: https://developer.apple.com/design/human-interface-guidelines/tab-bars */
const SIZE = 30
const PEN = 2

/** iOS takes the shape alone and tints it. */
const tab = (...shapes: Shape[]): Drawing => ({
  width: SIZE,
  height: SIZE,
  layers: [{ shape: union(...shapes), paint: '#000000' }],
})

const above =
  (edge: number): Shape =>
  (_x, y) =>
    y - edge

/** By their names in app/assets/images. */
export const tabIcons = {
  download: tab(
    outline(PEN, circle([15, 15], 11)),
    line(PEN, [15, 9.5], [15, 20]),
    line(PEN, [10.5, 15.7], [15, 20.2], [19.5, 15.7]),
  ),
  fetch: tab(
    arc(PEN, [15, 15], 11, -38, 270),
    line(PEN, [24.2, 3.6], [24.2, 8.9], [18.9, 8.9]),
    line(PEN, [15, 9.2], [15, 15.4], [19, 17.8]),
  ),
  push: tab(
    intersection(outline(PEN, box([15, 17], 14, 24, 7)), above(20)),
    line(PEN, [5.5, 21], [24.5, 21]),
    line(PEN, [8, 18.5], [5.5, 21]),
    line(PEN, [22, 18.5], [24.5, 21]),
    arc(PEN, [15, 23.6], 2.6, 12, 168),
  ),
  log: tab(...[8, 15, 22].flatMap((y) => [circle([6, y], 1.7), line(PEN, [11, y], [25, y])])),
} as const satisfies Record<string, Drawing>
