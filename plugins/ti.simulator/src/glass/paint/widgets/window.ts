import { type Font, fontOf } from '../../../wire/look/font.ts'
import { BACK, type BarItem, navigationBar, toolbarItems } from '../../bars.ts'
import { isRecord, type ScreenView } from '../../view.ts'
import { paintTitle } from '../lines.ts'
import { paintBody } from '../paintView.ts'
import type { Pen, Size } from '../pen.ts'
import type { Paint } from './kinds.ts'

export const BAR_FONT: Font = { size: 17, weight: 400, italic: false, family: '' }
const TITLE: Font = { ...BAR_FONT, weight: 600 }

/** A window has its ground wherever the app has not given it another. */
export const paintWindow: Paint = (pen, view, size, inside) => {
  if (pen.color(view.properties.backgroundColor) === '')
    pen.fill(0, 0, size.width, size.height, pen.shade('ground'))
  inside()
  paintNavigationBar(pen, view, size)
  paintToolbar(pen, view, size)
}

function paintNavigationBar(pen: Pen, view: ScreenView, { width }: Size): void {
  const measure = (words: string) => pen.width(words, BAR_FONT)
  const bar = navigationBar(view, width, pen.look.metrics, measure)
  if (!bar) return
  const { barColor, navTintColor, titleAttributes } = view.properties
  pen.fill(0, 0, width, bar.height, pen.color(barColor))
  pen.fill(0, bar.height - 0.5, width, 0.5, pen.shade('separator'))
  const tint = pen.color(navTintColor) || pen.shade('tint')
  for (const item of bar.items) paintItem(pen, item, tint)
  const { title } = bar
  if (title.view) {
    paintItem(pen, title, tint)
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

function paintToolbar(pen: Pen, view: ScreenView, { width, height }: Size): void {
  const { metrics } = pen.look
  const bottom = height - metrics.safeBottom - (view.parent?.type === 'Ti.UI.Tab' ? metrics.tabBar : 0)
  const items = toolbarItems(view, width, bottom, metrics, (words) => pen.width(words, BAR_FONT))
  if (items.length === 0) return
  pen.fill(0, bottom - metrics.toolbar, width, 0.5, pen.shade('separator'))
  for (const item of items) paintItem(pen, item, pen.shade('tint'))
}

function paintItem(pen: Pen, { view, title, frame }: BarItem, tint: string): void {
  pen.at(frame.x, frame.y, () => {
    if (view) {
      paintBody(pen, view, frame)
      return
    }
    pen.symbol('chevron.left', -4, (frame.height - 22) / 2, 22, tint)
    const left = BACK.chevron + BACK.gap
    pen.at(left, 0, () =>
      paintTitle(pen, title, { ...frame, width: frame.width - left }, BAR_FONT, tint, 'left'),
    )
  })
}
