import { SIZES } from '../../../../wire/look/sizes.ts'
import type { UiProperties } from '../../../../wire/ui.ts'
import { NOTHING, type Size } from '../../../layout/extents.ts'
import { linesSize } from '../../../layout/text/lines.ts'
import { Styled } from '../../../layout/text/styled.ts'
import { fontIn, numberOf, textOf } from './shown.ts'

/** `Ti.UI.ActivityIndicatorStyle`: BIG is 0, BIG_DARK is 3. */
const BIG = [0, 3]

/** The message beside the spokes. */
export function activitySize(shown: UiProperties): Size {
  const side = BIG.includes(numberOf(shown.style, 1)) ? SIZES.bigSpinner : SIZES.spinner
  const words = messageSize(shown, Number.POSITIVE_INFINITY)
  const beside = words.width > 0 ? SIZES.spinnerGap + words.width : 0
  return { width: side + beside, height: Math.max(side, words.height) }
}

/** The message above the bar (contentHeightForWidth of TiUIProgressBar.m). */
export function progressSize(shown: UiProperties, room: Size): Size {
  const words = messageSize(shown, room.width)
  const above = words.height > 0 ? words.height + SIZES.progressGap : 0
  return { width: words.width, height: above + SIZES.progressTrack }
}

function messageSize(shown: UiProperties, width: number): Size {
  const text = textOf(shown.message)
  if (text === '') return NOTHING
  const size = linesSize(new Styled(text, fontIn(shown)), width, Number.POSITIVE_INFINITY)
  return { width: Math.ceil(size.width), height: Math.ceil(size.height) }
}
