import { fieldInsets } from '../../../../wire/look/fieldInsets.ts'
import type { UiProperties } from '../../../../wire/ui.ts'
import type { Size } from '../../../layout/extents.ts'
import { linesSize } from '../../../layout/text/lines.ts'
import { Styled } from '../../../layout/text/styled.ts'
import { fontIn, textOf } from './shown.ts'

/** One line, of its value or of what stands there until there is one. */
export function fieldSize(shown: UiProperties): Size {
  const text = new Styled(textOf(shown.value) || textOf(shown.hintText), fontIn(shown))
  const { top, left, bottom, right } = fieldInsets('Ti.UI.TextField', shown)
  return {
    width: Math.ceil(text.width()) + left + right,
    height: Math.ceil(text.lineHeight) + top + bottom,
  }
}

export function areaSize(shown: UiProperties, room: Size): Size {
  const text = new Styled(textOf(shown.value), fontIn(shown))
  const { top, left, bottom, right } = fieldInsets('Ti.UI.TextArea', shown)
  const lines = linesSize(text, room.width - left - right, Number.POSITIVE_INFINITY)
  return {
    width: Math.ceil(lines.width) + left + right,
    height: Math.ceil(Math.max(text.lineHeight, lines.height)) + top + bottom,
  }
}
