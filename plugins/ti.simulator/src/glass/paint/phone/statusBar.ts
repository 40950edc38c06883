import type { Font } from '../../../wire/look/font.ts'
import { CELLULAR, SIGNS, STATUS_BAR } from '../../../wire/look/statusSigns.ts'
import { skia } from '../../../wire/skia.ts'
import { middleBaseline } from '../lines.ts'
import type { Pen } from '../pen.ts'
import type { Shown } from '../shown.ts'

/** The time of the phone and the network it has. A phone on its side shows none. */
export function paintStatusBar(pen: Pen, { now, network }: Shown, color: string): void {
  const { width, height } = pen.look.display
  const tablet = Math.min(width, height) >= 600
  if (!tablet && width > height) return
  const bar = STATUS_BAR[tablet ? 'tablet' : 'phone']
  const font: Font = { size: bar.font, weight: 600, italic: false, family: '' }
  const small = { ...font, size: bar.small }
  const time = new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  pen.text(time, bar.left, bar.top + middleBaseline(bar.line, font), font, color)
  let right = width - bar.right - bar.sign
  const middle = bar.top + (bar.line - bar.sign) / 2
  paintSign(pen, SIGNS.battery, right, middle, color)
  if (network === 'cellular') {
    right -= bar.gap + pen.width(CELLULAR, small)
    pen.text(CELLULAR, right, bar.top + middleBaseline(bar.line, small), small, color)
  }
  paintSign(pen, SIGNS[network], right - bar.gap - bar.sign, middle, color)
}

function paintSign(pen: Pen, sign: string, x: number, y: number, color: string): void {
  pen.at(x, y, () => {
    pen.context.fillStyle = color
    pen.context.fill(new (skia().Path2D)(sign))
  })
}
