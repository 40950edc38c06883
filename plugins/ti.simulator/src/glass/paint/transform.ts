import { isRecord, type ScreenView } from '../view.ts'
import type { Pen, Size } from './pen.ts'
import { number } from './values.ts'

/**
 * A `transform` of the app turns, scales and moves a view about its anchor, and not its place among others. Of a matrix in
 * space (16 numbers) what it does in the plane is drawn.
 */
export function transformed(pen: Pen, { properties }: ScreenView, size: Size): void {
  const { transform, anchorPoint } = properties
  if (!Array.isArray(transform)) return
  const of = (index: number) => number(transform[index], 0)
  const at = anchorPoint !== undefined && isRecord(anchorPoint) ? anchorPoint : {}
  const x = number(at.x, 0.5) * size.width
  const y = number(at.y, 0.5) * size.height
  const { context } = pen
  context.translate(x, y)
  if (transform.length === 16) context.transform(of(0), of(1), of(4), of(5), of(12), of(13))
  else context.transform(of(0), of(1), of(2), of(3), of(4), of(5))
  context.translate(-x, -y)
}
