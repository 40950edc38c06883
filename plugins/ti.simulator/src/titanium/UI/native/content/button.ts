import { SIZES } from '../../../../wire/look/sizes.ts'
import type { TextLine, UiProperties } from '../../../../wire/ui.ts'
import { NOTHING, type Size } from '../../../layout/extents.ts'
import { breakLines, CUT, linesSize } from '../../../layout/text/lines.ts'
import { Styled } from '../../../layout/text/styled.ts'
import { pictureSize } from './picture.ts'
import { runsOf } from './runs.ts'
import { alignedAt, fontIn, sizeOf, textOf } from './shown.ts'

/** UIButton's, in points: the font of a button that UIKit draws, of one with a ground of its own, and of one in a bar. */
const FONT = { system: 15, custom: 18, bar: 17 }
const INSET = 6
const EMPTY: Size = { width: 30, height: 34 }
/** Where the title is not in the middle (setTextAlign of TiUIButton.m). */
const ALIGN_INSET = 10

/** As large as its picture and its title on one line beside it. */
export function buttonSize(shown: UiProperties): Size {
  const title = titleOf(shown)
  const image = pictureSize(shown.image) ?? NOTHING
  if (title.text === '' && image === NOTHING) return EMPTY
  const words = linesSize(title, Number.POSITIVE_INFINITY, 1)
  return {
    width: Math.max(EMPTY.width, image.width + gap(title, image) + Math.ceil(words.width)),
    height: Math.max(image.height, Math.ceil(words.height)) + 2 * INSET,
  }
}

export function buttonLines(shown: UiProperties, size: Size): TextLine[] {
  const title = titleOf(shown)
  const image = pictureSize(shown.image) ?? NOTHING
  const beside = image.width + gap(title, image)
  const aligned = shown.textAlign ?? 1
  const inset = aligned === 1 || aligned === 'center' ? 0 : ALIGN_INSET
  const room = size.width - beside - inset
  const top = (size.height - title.lineHeight) / 2
  const left = aligned === 2 || aligned === 'right' ? 0 : inset
  const own = sizeOf(shown, title.font)
  return breakLines(title, Math.max(0, room), 1, CUT.middle).map((line) => ({
    ...line,
    x: left + beside + alignedAt(room, line.width, aligned),
    baseline: top + title.ascent,
    ...own,
  }))
}

function titleOf(shown: UiProperties): Styled {
  const font = fontIn(shown, usualFont(shown))
  const attributed = runsOf(shown.attributedString, font)
  return new Styled(attributed?.text ?? textOf(shown.title), font, attributed?.runs)
}

/** A button with a picture for its ground is no longer the system's (hasImageProperties of TiUIButton.m). */
function usualFont(shown: UiProperties): number {
  if (shown.inBar === true) return FONT.bar
  const grounds = [shown.backgroundImage, shown.backgroundSelectedImage, shown.backgroundSelectedColor]
  const custom = shown.style === 0 || grounds.some((ground) => ground !== undefined && ground !== null)
  return custom ? FONT.custom : FONT.system
}

function gap({ text }: Styled, { width }: Size): number {
  return text === '' || width === 0 ? 0 : SIZES.buttonGap
}
