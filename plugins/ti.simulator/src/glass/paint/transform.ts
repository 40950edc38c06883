import { isRecord, type ScreenView } from '../view.ts'
import type { Pen, Size } from './pen.ts'
import { number } from './values.ts'

/** A `transform` of the app turns, scales and moves a view about its middle, and not its place among others. */
export function transformed(pen: Pen, view: ScreenView, size: Size): void {
  const { transform } = view.properties
  if (transform === undefined || !isRecord(transform)) return
  const of = (name: string, usual: number) => number(transform[name], usual)
  const { context } = pen
  context.translate(size.width / 2, size.height / 2)
  context.transform(of('a', 1), of('b', 0), of('c', 0), of('d', 1), of('tx', 0), of('ty', 0))
  context.translate(-size.width / 2, -size.height / 2)
}
