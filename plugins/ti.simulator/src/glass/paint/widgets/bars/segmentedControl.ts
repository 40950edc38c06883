import type { Font } from '../../../../wire/look/font.ts'
import { SIZES } from '../../../../wire/look/sizes.ts'
import type { UiProperties } from '../../../../wire/ui.ts'
import { isRecord } from '../../../view.ts'
import { paintTitle } from '../../lines.ts'
import type { Paint } from '../../paint.ts'
import { paintPicture } from '../../picture.ts'
import { number, words } from '../../values.ts'

/** Ti.UI.ButtonBar, TabbedBar and OptionBar. */
export const paintSegmentedControl: Paint = (pen, view, { width, height }) => {
  const { labels, index, backgroundColor, enabled } = view.properties
  const segments = Array.isArray(labels) ? labels.filter(isRecord) : []
  const inset = SIZES.segmentInset
  const selected = number(index, -1)
  pen.layer(enabled === false ? 0.5 : 1, () => {
    pen.fill(0, 0, width, height, pen.color(backgroundColor) || pen.shade('faint'), SIZES.segmentRadius)
    let left = 0
    for (const [at, extent] of segmentWidths(segments, width).entries()) {
      const segment = segments[at] ?? {}
      const chosen = at === selected
      if (chosen)
        pen.fill(
          left + inset,
          inset,
          extent - 2 * inset,
          height - 2 * inset,
          pen.shade('selected'),
          SIZES.segmentRadius - inset,
        )
      else if (at > 0 && at - 1 !== selected)
        pen.fill(left - 0.5, height / 4, 1, height / 2, pen.shade('separator'))
      const font: Font = { size: SIZES.segmentFont, weight: chosen ? 600 : 500, italic: false, family: '' }
      const ink = pen.shade(segment.enabled === false ? 'placeholder' : 'label')
      pen.at(left + inset, inset, () => {
        const box = { width: extent - 2 * inset, height: height - 2 * inset }
        if (segment.image) paintPicture(pen, segment.image, box, 'contain', ink)
        else paintTitle(pen, words(segment.title), box, font, ink)
      })
      left += extent
    }
  })
}

/** Those that name no width share what the others leave. */
export function segmentWidths(segments: readonly UiProperties[], room: number): number[] {
  const given = segments.map(({ width }) => number(width, 0))
  const open = given.filter((width) => width === 0).length
  const rest = Math.max(0, room - given.reduce((sum, width) => sum + width, 0))
  return given.map((width) => width || rest / open)
}
