import type { Font } from '../../../wire/look/font.ts'
import { SIZES } from '../../../wire/look/sizes.ts'
import { tabLook } from '../../../wire/look/tabLook.ts'
import type { UiValue } from '../../../wire/ui.ts'
import { tabHandles } from '../../tabs.ts'
import type { ScreenView } from '../../view.ts'
import { activeTab } from '../../visible.ts'
import { lineHeight, middleBaseline } from '../lines.ts'
import type { Paint } from '../paint.ts'
import type { Pen, Size } from '../pen.ts'
import { paintPicture, pictureSize } from '../picture.ts'
import { words } from '../values.ts'

const TITLE: Font = { size: SIZES.tabText, weight: 500, italic: false, family: '' }
const BADGE = 18
/** As `styles/windows.css` has it. */
const BLUR = 24
/** Between icon and title: above each other, or beside. */
const GAP = { below: 3, beside: 7 }

export const paintTabGroup: Paint = (pen, view, size, _inside, painter) => {
  const shown = activeTab(view)
  if (shown) painter.whole(pen, shown)
  const { tabBar, safeBottom } = pen.look.metrics
  const top = size.height - tabBar - safeBottom
  const { tabsBackgroundColor } = view.properties
  pen.frost({ x: 0, y: top, width: size.width, height: tabBar + safeBottom }, BLUR)
  pen.fill(0, top, size.width, tabBar + safeBottom, pen.color(tabsBackgroundColor) || pen.shade('bar'))
  pen.fill(0, top, size.width, 0.5, pen.shade('separator'))
  for (const { tab, frame } of tabHandles(view, size, pen.look.metrics))
    pen.at(frame.x, frame.y, () => paintHandle(pen, tab, frame, look(pen, view, tab, tab === shown)))
}

interface Look {
  readonly icon: UiValue | undefined
  readonly title: string
  readonly tint: string
}

function look(pen: Pen, group: ScreenView, tab: ScreenView, active: boolean): Look {
  const { icon, title, tint } = tabLook(group.properties, tab.properties, active)
  const first = (colors: readonly (UiValue | undefined)[]) =>
    colors.map((color) => pen.color(color)).find((color) => color !== '') ??
    pen.shade(active ? 'tint' : 'idle')
  return { icon, title: first(title), tint: first(tint) }
}

/** On a phone that stands, the icon is above the title; on one that lies, and on an iPad, beside it. */
function paintHandle(pen: Pen, tab: ScreenView, size: Size, { icon, title: color, tint }: Look): void {
  const { badge, badgeColor } = tab.properties
  const title = words(tab.properties.title)
  const side = pictureSize(pen, icon) ? SIZES.tabIcon : 0
  const wide = pen.width(title, TITLE)
  const beside = pen.look.display.width >= 600
  const gap = side === 0 || title === '' ? 0 : beside ? GAP.beside : GAP.below
  const line = title === '' ? 0 : lineHeight(TITLE)
  const length = side + gap + (beside ? wide : line)
  const start = ((beside ? size.width : size.height) - length) / 2
  const at = beside ? { x: start, y: (size.height - side) / 2 } : { x: (size.width - side) / 2, y: start }
  pen.at(at.x, at.y, () => paintIcon(pen, icon, side, tint))
  if (beside) pen.text(title, start + side + gap, middleBaseline(size.height, TITLE), TITLE, color)
  else
    pen.text(title, (size.width - wide) / 2, start + side + gap + middleBaseline(line, TITLE), TITLE, color)
  if (words(badge) !== '')
    pen.at(size.width / 2 + 6, 3, () =>
      paintBadge(pen, words(badge), pen.color(badgeColor) || pen.shade('red')),
    )
}

/** A bar shows the shape of an icon in its own colour: UIImage.RenderingMode.alwaysTemplate. */
function paintIcon(pen: Pen, icon: UiValue | undefined, side: number, color: string): void {
  if (side > 0)
    pen.shape({ width: side, height: side }, color, () =>
      paintPicture(pen, icon, { width: side, height: side }, 'contain', color),
    )
}

function paintBadge(pen: Pen, text: string, color: string): void {
  const wide = Math.max(BADGE, pen.width(text, TITLE) + 10)
  pen.fill(0, 0, wide, BADGE, color, BADGE / 2)
  pen.text(text, (wide - pen.width(text, TITLE)) / 2, middleBaseline(BADGE, TITLE), TITLE, '#fff')
}
