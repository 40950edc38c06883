import { FONT_SIZE, type Font } from '../../../../wire/look/font.ts'
import { SIZES } from '../../../../wire/look/sizes.ts'
import type { Size } from '../../../layout/extents.ts'
import { textWidth } from '../../../layout/text/typeface.ts'

const FONT: Font = { size: FONT_SIZE, weight: 400, italic: false, family: '' }

/** The fields of a compact date beside each other, each as wide as the widest. */
export function dateFieldsSize(fields: readonly string[]): Size {
  const widest = Math.max(
    0,
    ...fields.map((text) => Math.ceil(textWidth(text, FONT)) + 2 * SIZES.dateFieldPadding),
  )
  return {
    width: fields.length * widest + (fields.length - 1) * SIZES.dateFieldGap,
    height: SIZES.dateFieldHeight,
  }
}
