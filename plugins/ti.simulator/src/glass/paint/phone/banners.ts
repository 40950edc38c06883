import type { Font } from '../../../wire/look/font.ts'
import { lineHeight, middleBaseline, wrap } from '../lines.ts'
import type { Pen } from '../pen.ts'
import type { Shown } from '../shown.ts'
import { paintAppIcon } from './appIcon.ts'

const BODY: Font = { size: 15, weight: 400, italic: false, family: '' }
const HEAD: Font = { ...BODY, weight: 700 }
const SMALL: Font = { ...BODY, size: 13 }
const CARD = { most: 430, edge: 10, radius: 24, icon: 38, gap: 11, side: 14, above: 12, between: 8 }

/** Notifications that hang over whatever the phone shows, the newest first. */
export function paintBanners(pen: Pen, { app, banners }: Shown): void {
  if (!app) return
  const { display, metrics } = pen.look
  const width = Math.min(display.width - 2 * CARD.edge, CARD.most)
  const left = CARD.side + CARD.icon + CARD.gap
  const now = pen.width('now', SMALL)
  const room = width - left - CARD.gap - now - CARD.side
  let y = Math.max(8, metrics.safeTop - 5)
  for (const { title, subtitle, body } of banners) {
    const lines = [title || app.name, subtitle, body]
      .filter((line) => line !== '')
      .flatMap((line, index) => {
        const font = index === 0 ? HEAD : BODY
        return wrap(pen, line, font, room).map((text) => ({ text, font }))
      })
    const line = lineHeight(BODY)
    const height = 2 * CARD.above + Math.max(CARD.icon, lines.length * line)
    pen.at((display.width - width) / 2, y, () => {
      const { context, look } = pen
      pen.at(0, 0, () => {
        context.shadowColor = '#0003'
        context.shadowBlur = 30 * look.scale
        context.shadowOffsetY = 8 * look.scale
        pen.fill(0, 0, width, height, pen.shade('banner'), CARD.radius)
      })
      pen.at(CARD.side, (height - CARD.icon) / 2, () => paintAppIcon(pen, app, CARD.icon))
      const top = (height - lines.length * line) / 2
      for (const [index, { text, font }] of lines.entries())
        pen.text(text, left, top + index * line + middleBaseline(line, font), font, pen.shade('label'))
      pen.text(
        'now',
        width - CARD.side - now,
        CARD.above + middleBaseline(16, SMALL),
        SMALL,
        pen.shade('secondary'),
      )
    })
    y += height + CARD.between
  }
}
