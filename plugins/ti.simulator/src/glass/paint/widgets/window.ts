import { type Font, fontOf } from '../../../wire/look/font.ts'
import { BACK, type BarItem, navigationBar, toolbarItems } from '../../bars.ts'
import { isRecord, type ScreenView } from '../../view.ts'
import { paintTitle } from '../lines.ts'
import type { Paint, Painter } from '../paint.ts'
import type { Pen, Size } from '../pen.ts'

export const BAR_FONT: Font = { size: 17, weight: 400, italic: false, family: '' }
const TITLE: Font = { ...BAR_FONT, weight: 600 }

/** A window has its ground wherever the app has not given it another. */
export const paintWindow: Paint = (pen, view, size, inside, painter) => {
  if (pen.color(view.properties.backgroundColor) === '')
    pen.fill(0, 0, size.width, size.height, pen.shade('ground'))
  inside()
  paintNavigationBar(pen, view, size, painter)
  paintToolbar(pen, view, size, painter)
}

function paintNavigationBar(pen: Pen, view: ScreenView, { width }: Size, painter: Painter): void {
  const measure = (words: string) => pen.width(words, BAR_FONT)
  const bar = navigationBar(view, width, pen.look.metrics, measure)
  if (!bar) return
  const { barColor, navTintColor, titleAttributes } = view.properties
  pen.fill(0, 0, width, bar.height, pen.color(barColor))
  pen.fill(0, bar.height - 0.5, width, 0.5, pen.shade('separator'))
  const tint = pen.color(navTintColor) || pen.shade('tint')
  for (const item of bar.items) paintItem(pen, item, tint, painter)
  const { title } = bar
  if (title.view) {
    paintItem(pen, title, tint, painter)
    return
  }
  const words = titleAttributes !== undefined && isRecord(titleAttributes) ? titleAttributes : {}
  pen.at(title.frame.x, title.frame.y, () =>
    paintTitle(
      pen,
      title.title,
      title.frame,
      fontOf(words.font, pen.look.textSize, TITLE),
      pen.color(words.color) || pen.shade('label'),
    ),
  )
}

function paintToolbar(pen: Pen, view: ScreenView, { width, height }: Size, painter: Painter): void {
  const { metrics } = pen.look
  const bottom = height - metrics.safeBottom - (view.parent?.type === 'Ti.UI.Tab' ? metrics.tabBar : 0)
  const items = toolbarItems(view, width, bottom, metrics, (words) => pen.width(words, BAR_FONT))
  if (items.length === 0) return
  pen.fill(0, bottom - metrics.toolbar, width, 0.5, pen.shade('separator'))
  for (const item of items) paintItem(pen, item, pen.shade('tint'), painter)
}

function paintItem(pen: Pen, { view, title, frame }: BarItem, tint: string, painter: Painter): void {
  pen.at(frame.x, frame.y, () => {
    if (view) {
      painter.body(pen, view, frame)
      return
    }
    pen.symbol('chevron.left', -4, (frame.height - 22) / 2, 22, tint)
    const left = BACK.chevron + BACK.gap
    pen.at(left, 0, () =>
      paintTitle(pen, title, { ...frame, width: frame.width - left }, BAR_FONT, tint, 'left'),
    )
  })
}
