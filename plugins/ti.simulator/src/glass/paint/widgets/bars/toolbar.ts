import type { Paint } from '../../paint.ts'

export const paintToolbar: Paint = (pen, view, { width, height }, inside) => {
  pen.fill(0, 0, width, height, pen.color(view.properties.barColor) || pen.shade('bar'))
  pen.fill(0, 0, width, 0.5, pen.shade('separator'))
  inside()
}
