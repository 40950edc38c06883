import { readImageHead } from '../../../../wire/imageHead.ts'
import type { UiProperties, UiValue } from '../../../../wire/ui.ts'
import { NOTHING, type Size } from '../../../layout/extents.ts'
import { lengthOf } from '../../../layout/length.ts'
import { isRecord } from '../../../layout/record.ts'
import { imageSize } from '../../../pictures/imageSize.ts'

/** A symbol of iOS stands in a square of this side. */
const SYMBOL = 24
const sizes = new Map<string, Size>()

/** How large a picture is by itself, in points: `photo@3x.png` has three pixels for a point. Undefined for none. */
export function pictureSize(image: UiValue | undefined): Size | undefined {
  if (!isRecord(image)) return undefined
  if ('symbol' in image) return { width: SYMBOL, height: SYMBOL }
  const { file, version } = image
  if (typeof file !== 'string') return undefined
  const key = `${version}:${file}`
  const known = sizes.get(key) ?? measured(file)
  if (known) sizes.set(key, known)
  return known
}

function measured(file: string): Size | undefined {
  const pixels = imageSize(readImageHead(file))
  const scale = Number(/@([23])x(~\w+)?\.\w+$/.exec(file)?.[1] ?? 1)
  return pixels && { width: pixels.width / scale, height: pixels.height / scale }
}

/** A picture keeps its proportions where one of its sides is given (contentHeightForWidth of TiUIImageView.m). */
export function imageViewSize(shown: UiProperties, room: Size): Size {
  const natural = pictureSize(shown.image)
  if (!natural || natural.width === 0 || natural.height === 0) return NOTHING
  const share = shown.hires === true ? 0.5 : 1
  const width = natural.width * share
  const height = natural.height * share
  const given = lengthOf(shown.height)
  return {
    width: typeof given === 'number' ? Math.round((width * given) / height) : width,
    height: room.width === width ? height : (room.width * height) / width,
  }
}
