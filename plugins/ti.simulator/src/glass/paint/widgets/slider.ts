import { SIZES } from '../../../wire/look/sizes.ts'
import type { Paint } from '../paint.ts'
import type { Pen } from '../pen.ts'
import { shareOf } from './progressBar.ts'

export const paintSlider: Paint = (pen, view, { width, height }, inside) => {
  const { tintColor, leftTrackTintColor, rightTrackTintColor, thumbTintColor } = view.properties
  const { sliderTrack: track, sliderKnob: knob } = SIZES
  const left = (width - knob) * shareOf(view)
  const top = (height - track) / 2
  pen.fill(0, top, width, track, pen.color(rightTrackTintColor) || pen.shade('fill'), track / 2)
  const done = pen.color(leftTrackTintColor) || pen.color(tintColor) || pen.shade('tint')
  pen.fill(0, top, left + knob / 2, track, done, track / 2)
  paintKnob(pen, left, (height - knob) / 2, knob, pen.color(thumbTintColor) || '#fff')
  inside()
}

/** What a finger moves. */
export function paintKnob(pen: Pen, x: number, y: number, side: number, color: string): void {
  const { context, look } = pen
  pen.at(0, 0, () => {
    context.shadowColor = '#0002'
    context.shadowBlur = 8 * look.scale
    context.shadowOffsetY = 3 * look.scale
    pen.fill(x, y, side, side, color, side / 2)
  })
}
