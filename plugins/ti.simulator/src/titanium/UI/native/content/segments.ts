import type { Font } from '../../../../wire/look/font.ts'
import { SIZES } from '../../../../wire/look/sizes.ts'
import type { UiProperties, UiValue } from '../../../../wire/ui.ts'
import type { Size } from '../../../layout/extents.ts'
import { textWidth } from '../../../layout/text/typeface.ts'
import { pictureSize } from './picture.ts'
import { numberOf, textOf } from './shown.ts'

const FONT: Font = { size: SIZES.segmentFont, weight: 600, italic: false, family: '' }

/** All segments are as wide as the widest one, but for those that name a width (UISegmentedControl). */
export function segmentsSize({ labels }: UiProperties): Size {
  const segments = Array.isArray(labels) ? labels.filter(isRecord) : []
  const given = segments.map(({ width }) => numberOf(width, 0))
  const widest = Math.max(0, ...segments.map(naturalWidth))
  return {
    width: given.reduce((sum, width) => sum + (width || widest), 0),
    height: SIZES.segmentHeight,
  }
}

function naturalWidth({ title, image }: UiProperties): number {
  const content = pictureSize(image)?.width ?? textWidth(textOf(title), FONT)
  return Math.ceil(content) + 2 * SIZES.segmentPadding
}

function isRecord(value: UiValue): value is UiProperties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
