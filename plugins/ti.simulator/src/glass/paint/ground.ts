import type { ScreenView } from '../view.ts'
import { isRecord } from '../view.ts'
import { gradientOf } from './gradient.ts'
import type { Pen, Size } from './pen.ts'
import { type Radius, rounded } from './shapes.ts'
import { number } from './values.ts'

/** What lies under the content of any view. https://titaniumsdk.com/api/titanium/ui/view.html */
export function paintGround(pen: Pen, view: ScreenView, size: Size, radius: Radius): void {
  const { backgroundColor, backgroundGradient, backgroundImage } = view.properties
  const shape = rounded(0, 0, size.width, size.height, radius)
  const { context } = pen
  const color = pen.color(backgroundColor)
  pen.at(0, 0, () => {
    castShadow(pen, view)
    if (color === '') return
    context.fillStyle = color
    context.fill(shape)
  })
  const gradient = backgroundGradient === undefined ? null : gradientOf(pen, backgroundGradient, size)
  if (gradient) {
    context.fillStyle = gradient
    context.fill(shape)
  }
  const picture = pen.picture(backgroundImage)
  if (!picture) return
  pen.at(0, 0, () => {
    context.clip(shape)
    const tile = view.properties.backgroundRepeat === true ? picture : size
    for (let y = 0; y < size.height; y += tile.height)
      for (let x = 0; x < size.width; x += tile.width)
        context.drawImage(picture, x, y, tile.width, tile.height)
  })
}

/** UIKit draws it over the content and takes no room for it; a colour alone makes one of 1 point. */
export function paintBorder(pen: Pen, view: ScreenView, size: Size, radius: Radius): void {
  const color = pen.color(view.properties.borderColor)
  const width = number(view.properties.borderWidth, color === '' ? 0 : 1)
  if (width > 0) pen.border(size, width, color || '#000', radius)
}

/** A radius of UIKit is the deviation of the blur, half of what a canvas calls blur; a canvas counts it in pixels. */
function castShadow(pen: Pen, { properties }: ScreenView): void {
  const color = pen.color(properties.viewShadowColor)
  if (color === '') return
  const offset = properties.viewShadowOffset
  const at = (axis: 'x' | 'y') => (offset !== undefined && isRecord(offset) ? number(offset[axis], 0) : 0)
  const { context, look } = pen
  context.shadowColor = color
  context.shadowBlur = 2 * number(properties.viewShadowRadius, 0) * look.scale
  context.shadowOffsetX = at('x') * look.scale
  context.shadowOffsetY = at('y') * look.scale
}
