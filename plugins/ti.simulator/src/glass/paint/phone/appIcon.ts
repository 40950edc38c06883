import type { Font } from '../../../wire/look/font.ts'
import { paintTitle } from '../lines.ts'
import type { Pen } from '../pen.ts'
import type { AppOnScreen } from '../shown.ts'

/** How round its corners are, of its side. */
const ROUND = 0.23

/** The icon of an app; its first letter where it has none. */
export function paintAppIcon(pen: Pen, { name, icon }: AppOnScreen, side: number): void {
  const size = { width: side, height: side }
  const picture = icon === undefined ? null : pen.picture({ file: icon, version: 0 })
  pen.at(0, 0, () => {
    pen.clip(size, ROUND * side)
    if (picture) {
      pen.context.imageSmoothingQuality = 'high'
      pen.context.drawImage(picture, 0, 0, side, side)
      return
    }
    const ground = pen.context.createLinearGradient(side * 0.3, 0, side * 0.7, side)
    ground.addColorStop(0, '#44b5ff')
    ground.addColorStop(1, '#0a5cff')
    pen.context.fillStyle = ground
    pen.context.fillRect(0, 0, side, side)
    const font: Font = { size: side / 2, weight: 700, italic: false, family: '' }
    paintTitle(pen, name.slice(0, 1), size, font, '#fff')
  })
}
