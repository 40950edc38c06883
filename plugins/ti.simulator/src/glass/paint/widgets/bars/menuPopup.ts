import type { Font } from '../../../../wire/look/font.ts'
import { SIZES } from '../../../../wire/look/sizes.ts'
import { frameOnScreen } from '../../../frameOnScreen.ts'
import { buttons } from '../../../query.ts'
import { paintTitle } from '../../lines.ts'
import type { Paint } from '../../paint.ts'

const FONT: Font = { size: 14, weight: 500, italic: false, family: '' }
const GAP = 8

/** Above the view that it belongs to, or beneath it where there is no room. */
export const paintMenuPopup: Paint = (pen, view, display) => {
  const items = buttons(view)
  const { menuHeight: height, menuPadding: padding } = SIZES
  const widths = items.map((item) => pen.width(item, FONT) + 2 * padding)
  const width = widths.reduce((sum, each) => sum + each, 0)
  const over = view.heldIn(['over'])[0]
  const { x, y, width: wide, height: high } = (over && frameOnScreen(over)) ?? { x: 0, y: 0, ...display }
  const left = Math.min(display.width - width - GAP, Math.max(GAP, x + (wide - width) / 2))
  const top = y - height - GAP > pen.look.metrics.safeTop ? y - height - GAP : y + high + GAP
  pen.at(left, top, () => {
    pen.fill(0, 0, width, height, pen.shade('menu'), SIZES.menuRadius)
    let at = 0
    for (const [index, item] of items.entries()) {
      const room = widths[index] ?? 0
      if (index > 0) pen.fill(at, 8, 0.5, height - 16, '#ffffff66')
      pen.at(at, 0, () => paintTitle(pen, item, { width: room, height }, FONT, '#fff'))
      at += room
    }
  })
}
