import type { Font } from '../../../wire/look/font.ts'
import { paintTitle } from '../lines.ts'
import type { Pen } from '../pen.ts'
import type { Shown } from '../shown.ts'
import { paintAppIcon } from './appIcon.ts'

/** Clouds of colour: across and along the screen their middle and their reach, as shares, and where they end. */
const CLOUDS = [
  { color: '#2fd3ff', x: 0.4, y: 1, wide: 1.2, high: 0.7, end: 0.65 },
  { color: '#ff5e9c', x: 0.95, y: 0.3, wide: 1, high: 0.6, end: 0.6 },
  { color: '#ff9f6b', x: 0.15, y: 0.1, wide: 1.2, high: 0.6, end: 0.6 },
]
const GROUND = '#5b48e8'
const ICON = 62
const COLUMNS = 4
const EDGE = { top: 25, side: 27 }
const NAME: Font = { size: 12, weight: 400, italic: false, family: '' }
const HINT = { ...NAME, size: 13 }
const DOCK = { height: 92, edge: 12, bottom: 20, radius: 34 }

/** The home screen: the icon of the app. */
export function paintSpringboard(pen: Pen, { app }: Shown): void {
  const { display, metrics } = pen.look
  const { width, height } = display
  pen.fill(0, 0, width, height, GROUND)
  for (const cloud of CLOUDS)
    pen.at(cloud.x * width, cloud.y * height, () => {
      const { context } = pen
      context.scale(cloud.wide * width, cloud.high * height)
      const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1)
      gradient.addColorStop(0, cloud.color)
      gradient.addColorStop(cloud.end, `${cloud.color}00`)
      context.fillStyle = gradient
      context.fillRect(-2, -2, 4, 4)
    })
  const side = metrics.safeSide + EDGE.side
  const column = (width - 2 * side) / COLUMNS
  if (app)
    pen.at(side, metrics.safeTop + EDGE.top, () => {
      pen.at((column - ICON) / 2, 0, () => paintAppIcon(pen, app, ICON))
      pen.at(0, ICON + 6, () => paintTitle(pen, app.name, { width: column, height: 15 }, NAME, '#fff'))
    })
  const dock = height - DOCK.bottom - DOCK.height
  pen.at(0, dock - 40, () =>
    paintTitle(pen, 'Tap the icon to open the app', { width, height: 16 }, HINT, '#fff'),
  )
  const edge = metrics.safeSide + DOCK.edge
  pen.fill(edge, dock, width - 2 * edge, DOCK.height, '#ffffff40', DOCK.radius)
}
