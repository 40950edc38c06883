import { isRecord } from '../../view.ts'
import { paintLines } from '../lines.ts'
import type { Paint } from '../paint.ts'
import { paintRuns } from '../runs.ts'
import { fontFor, number } from '../values.ts'

export const paintLabel: Paint = (pen, view, _size, inside) => {
  const { attributedString, color, shadowColor, shadowOffset, shadowRadius } = view.properties
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
    const lines = view.placement?.lines ?? []
    const ink = pen.color(color) || pen.shade('label')
    if (attributedString && isRecord(attributedString)) paintRuns(pen, attributedString, lines, font, ink)
    else paintLines(pen, lines, font, ink)
  })
  inside()
}
