import { fitOf } from '../../../wire/look/fit.ts'
import type { Paint } from '../paint.ts'
import { paintPicture, pictureSize } from '../picture.ts'

export const paintImageView: Paint = (pen, view, size, inside) => {
  const { image, defaultImage, tintColor } = view.properties
  const shown = pictureSize(pen, image) ? image : defaultImage
  paintPicture(pen, shown, size, fitOf(view.properties), pen.color(tintColor) || pen.shade('tint'))
  inside()
}
