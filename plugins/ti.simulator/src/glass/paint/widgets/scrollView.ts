import { scrollOffset } from '../../scroll.ts'
import { paintRefresh } from '../refresh.ts'
import type { Paint } from './kinds.ts'

export const paintScrollView: Paint = (pen, view, { width }, inside) => {
  const { x, y } = scrollOffset(view)
  pen.at(-x, paintRefresh(pen, view, width) - y, inside)
}
