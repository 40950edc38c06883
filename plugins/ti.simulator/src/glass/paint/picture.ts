import type { Fit } from '../../wire/look/fit.ts'
import { SYMBOL } from '../../wire/look/symbols.ts'
import type { UiValue } from '../../wire/ui.ts'
import { isRecord } from '../view.ts'
import type { Pen, Size } from './pen.ts'

/** How large a picture is by itself, in points; null for none. */
export function pictureSize(pen: Pen, value: UiValue | undefined): Size | null {
  if (symbolOf(value) !== null) return { width: SYMBOL.size, height: SYMBOL.size }
  const image = pen.picture(value)
  return image ? { width: image.width, height: image.height } : null
}

/** Draws a picture in a box; one of iOS is a shape in the colour that is given. */
export function paintPicture(
  pen: Pen,
  value: UiValue | undefined,
  { width, height }: Size,
  fit: Fit,
  color: string,
): void {
  const symbol = symbolOf(value)
  if (symbol !== null) {
    const side = Math.min(width, height)
    pen.symbol(symbol, (width - side) / 2, (height - side) / 2, side, color)
    return
  }
  const image = pen.picture(value)
  if (!image) return
  const share = { x: width / image.width, y: height / image.height }
  const scale =
    fit === 'contain' ? Math.min(share.x, share.y) : fit === 'cover' ? Math.max(share.x, share.y) : 1
  const w = fit === 'fill' ? width : image.width * scale
  const h = fit === 'fill' ? height : image.height * scale
  pen.at(0, 0, () => {
    pen.clip({ width, height })
    pen.context.imageSmoothingQuality = 'high'
    pen.context.drawImage(image, (width - w) / 2, (height - h) / 2, w, h)
  })
}

function symbolOf(value: UiValue | undefined): string | null {
  return value !== undefined && isRecord(value) && typeof value.symbol === 'string' ? value.symbol : null
}
