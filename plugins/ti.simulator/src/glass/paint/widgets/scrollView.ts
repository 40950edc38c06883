import { scrollOffset } from '../../scroll.ts'
import type { Paint } from '../paint.ts'
import { paintRefresh } from '../refresh.ts'
import { number } from '../values.ts'

export const paintScrollView: Paint = (pen, view, { width }, inside) => {
  const { x, y } = scrollOffset(view)
  const zoom = number(view.properties.zoomScale, 1)
  pen.at(-x, paintRefresh(pen, view, width) - y, () => {
    pen.context.scale(zoom, zoom)
    inside()
  })
}
