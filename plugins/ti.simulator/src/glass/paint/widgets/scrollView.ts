import { scrollOffset } from '../../scroll.ts'
import type { Paint } from './kinds.ts'

export const paintScrollView: Paint = (pen, view, _size, inside) => {
  const { x, y } = scrollOffset(view)
  pen.at(-x, -y, inside)
}
