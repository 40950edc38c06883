import type { UiProperties } from '../../../../wire/ui.ts'
import type { Size } from '../../../layout/extents.ts'
import { linesSize } from '../../../layout/text/lines.ts'
import { Styled } from '../../../layout/text/styled.ts'
import { fontIn, numberOf, textOf } from './shown.ts'

/** UITextField's room around its text, by `Ti.UI.INPUT_BORDERSTYLE_*`: none, line, bezel, rounded. */
const BORDERS = [0, 2, 2, 7]
/** UITextView's `textContainerInset` and `lineFragmentPadding`. */
const AREA = { vertical: 8, horizontal: 5 }

/** One line, of its value or of what stands there until there is one. */
export function fieldSize(shown: UiProperties): Size {
  const text = new Styled(textOf(shown.value) || textOf(shown.hintText), fontIn(shown))
  const border = BORDERS[numberOf(shown.borderStyle, 0)] ?? 0
  const padding = numberOf(shown.paddingLeft, 0) + numberOf(shown.paddingRight, 0)
  return {
    width: Math.ceil(text.width()) + 2 * border + padding,
    height: Math.ceil(text.lineHeight) + 2 * border,
  }
}

export function areaSize(shown: UiProperties, room: Size): Size {
  const text = new Styled(textOf(shown.value), fontIn(shown))
  const lines = linesSize(text, room.width - 2 * AREA.horizontal, Number.POSITIVE_INFINITY)
  return {
    width: Math.ceil(lines.width) + 2 * AREA.horizontal,
    height: Math.ceil(Math.max(text.lineHeight, lines.height)) + 2 * AREA.vertical,
  }
}
