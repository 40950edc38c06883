import { inOrder } from '../hit.ts'
import type { ScreenView } from '../view.ts'
import { hiddenBy, isDialog } from '../visible.ts'
import { paintBorder, paintGround } from './ground.ts'
import type { Painter } from './paint.ts'
import type { Pen, Size } from './pen.ts'
import { radiusOf } from './shapes.ts'
import { transformed } from './transform.ts'
import { number } from './values.ts'
import { PAINTS } from './widgets/kinds.ts'

const PAINTER: Painter = { whole: paintView, body: paintBody }

/** Draws a view where the layout has put it, and all that is in it. What was not laid out is not there. */
export function paintView(pen: Pen, view: ScreenView): void {
  const frame = isDialog(view) ? { x: 0, y: 0, ...pen.look.display } : view.placement?.frame
  if (!frame || hiddenBy(view) !== null) return
  pen.at(frame.x, frame.y, () => {
    transformed(pen, view, frame)
    pen.layer(number(view.properties.opacity, 1), () => paintBody(pen, view, frame))
  })
}

/** Draws a view with its upper left corner at the origin. */
export function paintBody(pen: Pen, view: ScreenView, size: Size): void {
  const radius = radiusOf(view.properties.borderRadius)
  const inside = () => paintChildren(pen, view)
  pen.at(0, 0, () => {
    paintGround(pen, view, size, radius)
    pen.clip(size, radius)
    const paint = PAINTS[view.type]
    if (paint) paint(pen, view, size, inside, PAINTER)
    else inside()
  })
  paintBorder(pen, view, size, radius)
}

export function paintChildren(pen: Pen, view: ScreenView): void {
  for (const child of inOrder(view.children)) paintView(pen, child)
}
