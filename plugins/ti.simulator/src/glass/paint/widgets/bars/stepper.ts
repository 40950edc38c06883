import { SIZES } from '../../../../wire/look/sizes.ts'
import type { Paint } from '../../paint.ts'
import { number } from '../../values.ts'

const SIGN = 18

export const paintStepper: Paint = (pen, view, { width, height }) => {
  const { value, minimum, maximum, enabled, tintColor, wraps } = view.properties
  const at = number(value, 0)
  const open = wraps === true
  pen.layer(enabled === false ? 0.5 : 1, () => {
    pen.fill(0, 0, width, height, pen.shade('faint'), SIZES.stepperRadius)
    pen.fill(width / 2 - 0.5, height / 4, 1, height / 2, pen.shade('separator'))
    const sign = (name: string, middle: number, possible: boolean) =>
      pen.symbol(
        name,
        middle - SIGN / 2,
        (height - SIGN) / 2,
        SIGN,
        possible ? pen.color(tintColor) || pen.shade('label') : pen.shade('placeholder'),
      )
    sign('minus', width / 4, open || at > number(minimum, 0))
    sign('plus', (width * 3) / 4, open || at < number(maximum, 100))
  })
}
