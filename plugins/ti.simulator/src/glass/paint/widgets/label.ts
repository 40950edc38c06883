import { isRecord } from '../../view.ts'
import { paintLines } from '../lines.ts'
import { fontFor, number } from '../values.ts'
import type { Paint } from './kinds.ts'

export const paintLabel: Paint = (pen, view, _size, inside) => {
  const { color, shadowColor, shadowOffset, shadowRadius } = view.properties
  const { context, look } = pen
  pen.at(0, 0, () => {
    const shadow = pen.color(shadowColor)
    if (shadow !== '') {
      const offset = shadowOffset !== undefined && isRecord(shadowOffset) ? shadowOffset : {}
      context.shadowColor = shadow
      context.shadowOffsetX = number(offset.x, 0) * look.scale
      context.shadowOffsetY = number(offset.y, 0) * look.scale
      context.shadowBlur = number(shadowRadius, 0) * look.scale
    }
    const font = fontFor(pen, view)
    paintLines(pen, view.placement?.lines ?? [], font, pen.color(color) || pen.shade('label'))
  })
  inside()
}
