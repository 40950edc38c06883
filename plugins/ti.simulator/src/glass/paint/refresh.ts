import type { Font } from '../../wire/look/font.ts'
import { SIZES } from '../../wire/look/sizes.ts'
import { isRecord, type ScreenView } from '../view.ts'
import { paintTitle } from './lines.ts'
import type { Pen } from './pen.ts'
import { words } from './values.ts'
import { paintSpokes } from './widgets/activityIndicator.ts'

const FONT: Font = { size: 12, weight: 400, italic: false, family: '' }

/** While a list is refreshed, a spinner turns above its content. @returns how far that has moved down for it. */
export function paintRefresh(pen: Pen, view: ScreenView, width: number): number {
  const { refreshControl: control } = view.properties
  if (control === undefined || !isRecord(control) || control.refreshing !== true) return 0
  const title = words(control.title)
  const { refreshHeight: height, refreshSpinner, refreshTitle, spinner } = SIZES
  const ink = pen.color(control.tintColor) || pen.shade('spokes')
  pen.at(width / 2, title === '' ? height / 2 : refreshSpinner, () => paintSpokes(pen, spinner, ink))
  const line = { width, height: FONT.size }
  pen.at(0, refreshTitle - FONT.size / 2, () => paintTitle(pen, title, line, FONT, pen.shade('secondary')))
  return height
}
