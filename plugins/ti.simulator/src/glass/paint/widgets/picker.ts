import { type Font, fontOf } from '../../../wire/look/font.ts'
import { SIZES } from '../../../wire/look/sizes.ts'
import { wheelRows } from '../../../wire/look/wheels.ts'
import type { UiProperties } from '../../../wire/ui.ts'
import { isRecord, type ScreenView } from '../../view.ts'
import { paintTitle } from '../lines.ts'
import type { Paint } from '../paint.ts'
import type { Pen, Size } from '../pen.ts'
import { number, words } from '../values.ts'

const FONT: Font = { size: SIZES.wheelFont, weight: 400, italic: false, family: '' }
const FIELD: Font = { ...FONT, size: 17 }

export const paintPicker: Paint = (pen, view, size) => {
  const fields = view.strings('fields')
  pen.layer(view.properties.enabled === false ? 0.5 : 1, () => {
    if (fields.length > 0) paintFields(pen, fields, size)
    else paintWheels(pen, view, size)
  })
}

/** The compact style of a date: a field for the day, one for the time. */
function paintFields(pen: Pen, fields: readonly string[], { width, height }: Size): void {
  const room = (width - SIZES.dateFieldGap * (fields.length - 1)) / fields.length
  for (const [index, text] of fields.entries())
    pen.at(index * (room + SIZES.dateFieldGap), 0, () => {
      pen.fill(0, 0, room, height, pen.shade('faint'), SIZES.dateFieldRadius)
      paintTitle(pen, text, { width: room, height }, FIELD, pen.shade('label'))
    })
}

function paintWheels(pen: Pen, view: ScreenView, { width, height }: Size): void {
  const { wheels, selection, dateTimeColor } = view.properties
  const columns = Array.isArray(wheels) ? wheels : []
  const chosen = Array.isArray(selection) ? selection : []
  const { wheelRow: row, wheelBandRadius: bandRadius, wheelPadding: padding } = SIZES
  pen.fill(padding / 2, (height - row) / 2, width - padding, row, pen.shade('faint'), bandRadius)
  const room = (width - 2 * padding) / Math.max(1, columns.length)
  for (const [index, column] of columns.entries()) {
    const rows = Array.isArray(column) ? column.filter(isRecord) : []
    pen.at(padding + index * room, height / 2, () =>
      paintWheel(pen, rows, number(chosen[index], 0), room, pen.color(dateTimeColor)),
    )
  }
}

/** With the chosen row in the middle of the origin. */
function paintWheel(
  pen: Pen,
  rows: readonly UiProperties[],
  selected: number,
  width: number,
  ink: string,
): void {
  for (const { index, y, squeeze, opacity } of wheelRows(rows.length, selected)) {
    const { title, color, font } = rows[index] ?? {}
    pen.at(0, y, () => {
      pen.context.scale(1, squeeze)
      pen.context.globalAlpha *= opacity
      pen.context.translate(0, -SIZES.wheelRow / 2)
      const own = font === null || font === undefined ? FONT : fontOf(font, 1, FONT)
      paintTitle(
        pen,
        words(title),
        { width, height: SIZES.wheelRow },
        own,
        pen.color(color) || ink || pen.shade('label'),
      )
    })
  }
}
