import type { TextLine, UiProperties, UiValue } from '../../../../wire/ui.ts'
import { NOTHING, type Size } from '../../../layout/extents.ts'
import { isRecord } from '../../../layout/record.ts'
import { breakLines, CUT, linesSize } from '../../../layout/text/lines.ts'
import { Styled } from '../../../layout/text/styled.ts'
import { runsOf } from './runs.ts'
import { alignedAt, fontIn, numberOf, sizeOf, textOf, wholePixels } from './shown.ts'

/** A label that is asked for its size with no width takes this one, and a shadow needs some room (sizeForFont of TiUILabel.m). */
const USUAL_WIDTH = 480
const SHADOW_ROOM = 10
/** Below this `minimumFontSize` is none. */
const SMALLEST_FONT = 4

/**
 * As wide as its text is on one line, which the layout cuts, and as high as its lines in the width that it gets
 * (contentWidthForWidth and contentHeightForWidth of TiUILabel.m).
 */
export function labelSize(shown: UiProperties, room: Size): Size {
  const text = styled(shown)
  if (text.text === '') return NOTHING
  const width = room.width <= 0 ? USUAL_WIDTH : room.width
  const natural = linesSize(text, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
  return {
    width: Math.ceil(natural.width) + shadowRoom(shown.shadowOffset),
    height: wholePixels(linesSize(text, width, mostLines(shown)).height),
  }
}

/** The text lies in a box of its own, of whole points, as high as it needs (padLabel of TiUILabel.m). */
export function labelLines(shown: UiProperties, size: Size): TextLine[] {
  const text = fitted(styled(shown), shown, size.width)
  const fitting = Math.max(1, Math.floor(size.height / text.lineHeight + 0.05))
  const lines = breakLines(text, size.width, Math.min(mostLines(shown), fitting), cutOf(shown.ellipsize))
  const height = lines.length * text.lineHeight
  const top = topOf(shown.verticalAlign, size.height, height)
  const ownSize = sizeOf(shown, text.font)
  return lines.map((line, index) => ({
    ...line,
    x: Math.max(0, alignedAt(size.width, line.width, shown.textAlign)),
    baseline: top + index * text.lineHeight + text.ascent,
    ...ownSize,
  }))
}

function styled(shown: UiProperties): Styled {
  const font = fontIn(shown)
  const attributed = runsOf(shown.attributedString, font)
  return attributed
    ? new Styled(attributed.text, font, attributed.runs)
    : new Styled(textOf(shown.text), font)
}

/** A label with a smallest font has one line, whose font shrinks until it fits (setMinimumFontSize of TiUILabel.m). */
function fitted(text: Styled, shown: UiProperties, width: number): Styled {
  const least = numberOf(shown.minimumFontSize, 0)
  const natural = text.width()
  if (least < SMALLEST_FONT || natural <= width) return text
  return text.scaled(Math.max(least / text.font.size, width / natural))
}

function mostLines({ minimumFontSize, maxLines, lines }: UiProperties): number {
  if (numberOf(minimumFontSize, 0) >= SMALLEST_FONT) return 1
  const most = numberOf(maxLines ?? lines, 0)
  return most > 0 ? most : Number.POSITIVE_INFINITY
}

function cutOf(ellipsize: UiValue | undefined): number {
  return typeof ellipsize === 'number' ? ellipsize : CUT.end
}

function shadowRoom(offset: UiValue | undefined): number {
  const x = isRecord(offset) ? offset.x : 0
  return typeof x === 'number' && x > 0 ? x + SHADOW_ROOM : 0
}

/** `Ti.UI.TEXT_VERTICAL_ALIGNMENT_*`, or the word; text that is too high for its label begins at the top. */
function topOf(align: UiValue | undefined, room: number, height: number): number {
  if (align === 1 || align === 'top' || height > room) return 0
  return align === 2 || align === 'bottom' ? room - height : (room - height) / 2
}
