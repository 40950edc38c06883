import { SIZES } from '../../../wire/look/sizes.ts'
import type { Paint } from '../paint.ts'
import { paintKnob } from './slider.ts'

export const paintSwitch: Paint = (pen, view, _size, inside) => {
  const { value, enabled, onTintColor, tintColor, thumbTintColor } = view.properties
  const { switchWidth: width, switchHeight: height, switchKnob: knob } = SIZES
  const on = value === true
  pen.layer(enabled === false ? 0.5 : 1, () => {
    const ground = on
      ? pen.color(onTintColor) || pen.shade('green')
      : pen.color(tintColor) || pen.shade('fill')
    pen.fill(0, 0, width, height, ground, height / 2)
    const inset = (height - knob) / 2
    paintKnob(pen, on ? width - inset - knob : inset, inset, knob, pen.color(thumbTintColor) || '#fff')
  })
  inside()
}
