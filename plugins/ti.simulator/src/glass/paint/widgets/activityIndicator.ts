import { SIZES } from '../../../wire/look/sizes.ts'
import { lineHeight, paintTitle } from '../lines.ts'
import type { Paint } from '../paint.ts'
import type { Pen } from '../pen.ts'
import { rounded } from '../shapes.ts'
import { fontFor, number, words } from '../values.ts'

const SPOKES = 8
/** https://titaniumsdk.com/api/titanium/ui/activityindicatorstyle.html: BIG is 0, BIG_DARK is 3. */
const BIG = [0, 3]

/** A picture has no time: the spokes are those of the first moment. */
export const paintActivityIndicator: Paint = (pen, view, { width, height }, inside) => {
  const { style, indicatorColor, message, color } = view.properties
  const side = BIG.includes(number(style, 1)) ? SIZES.bigSpinner : SIZES.spinner
  pen.at(side / 2, height / 2, () => paintSpokes(pen, side, pen.color(indicatorColor) || pen.shade('spokes')))
  const font = fontFor(pen, view)
  const left = side + SIZES.spinnerGap
  pen.at(left, (height - lineHeight(font)) / 2, () =>
    paintTitle(
      pen,
      words(message),
      { width: width - left, height: lineHeight(font) },
      font,
      pen.color(color) || pen.shade('label'),
      'left',
    ),
  )
  inside()
}

/** About the origin. */
export function paintSpokes({ context }: Pen, side: number, color: string): void {
  context.fillStyle = color
  const unit = side / SIZES.spinner
  for (let spoke = 0; spoke < SPOKES; spoke += 1) {
    context.globalAlpha = 1 - (0.8 * ((SPOKES - spoke) % SPOKES)) / SPOKES
    context.fill(rounded(-1.25 * unit, -10 * unit, 2.5 * unit, 6 * unit, 1.25 * unit))
    context.rotate((2 * Math.PI) / SPOKES)
  }
}
