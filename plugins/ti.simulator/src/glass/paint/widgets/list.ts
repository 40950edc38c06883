import { SIZES } from '../../../wire/look/sizes.ts'
import { scrollOffset } from '../../scroll.ts'
import type { ScreenView } from '../../view.ts'
import type { Paint } from '../paint.ts'
import { paintRefresh } from '../refresh.ts'
import type { Radius } from '../shapes.ts'
import { number } from '../values.ts'

/** `Ti.UI.iOS.ListViewStyle`: 0 is plain, 1 grouped, 2 grouped with rounded corners. */
const ROUNDED = 2

export const paintList: Paint = (pen, view, { width, height }, inside) => {
  if (pen.color(view.properties.backgroundColor) === '')
    pen.fill(0, 0, width, height, pen.shade(styleOf(view) > 0 ? 'grouped' : 'ground'))
  const { x, y } = scrollOffset(view)
  pen.at(-x, paintRefresh(pen, view, width) - y, inside)
}

/** A row of a list or a table, with its accessory and the line beneath it. */
export const paintRow: Paint = (pen, view, { width, height }, inside) => {
  const { section, list } = homeOf(view)
  const rows = section?.children.filter(isRow) ?? []
  const last = rows.at(-1) === view
  const radius = list && styleOf(list) === ROUNDED ? corners(rows[0] === view, last) : 0
  pen.clip({ width, height }, radius)
  if (pen.color(view.properties.backgroundColor) === '') pen.fill(0, 0, width, height, pen.shade('cell'))
  inside()
  const symbol = ACCESSORIES[accessoryOf(view)]
  if (symbol)
    pen.symbol(
      symbol,
      width - SIZES.accessoryPadding - SIZES.accessory,
      (height - SIZES.accessory) / 2,
      SIZES.accessory,
      pen.shade(symbol === 'chevron.right' ? 'accessoryColor' : 'tint'),
    )
  const separator = pen.color(list?.properties.separatorColor) || pen.shade('separator')
  if (list && !noSeparators(list))
    pen.fill(SIZES.separatorInset, height - 0.5, width - SIZES.separatorInset, 0.5, separator)
}

/** `Ti.UI.LIST_ACCESSORY_TYPE_*`, by number: nothing, disclosure, detail, checkmark. */
const ACCESSORIES = ['', 'chevron.right', 'info.circle', 'checkmark']

function accessoryOf({ properties }: ScreenView): number {
  const { accessoryType, hasChild, hasDetail, hasCheck } = properties
  const table = [false, hasChild, hasDetail, hasCheck].lastIndexOf(true)
  return number(accessoryType, Math.max(0, table))
}

function isRow({ type }: ScreenView): boolean {
  return type === 'Ti.UI.ListItem' || type === 'Ti.UI.TableViewRow'
}

function homeOf(row: ScreenView): { readonly section: ScreenView | null; readonly list: ScreenView | null } {
  const section = row.parent
  return { section, list: section?.parent ?? null }
}

function styleOf(list: ScreenView): number {
  return number(list.properties.style, 0)
}

/** `Ti.UI.TABLE_VIEW_SEPARATOR_STYLE_NONE` is 0. */
function noSeparators(list: ScreenView): boolean {
  return list.properties.separatorStyle === 0
}

function corners(first: boolean, last: boolean): Radius {
  const top = first ? SIZES.groupRadius : 0
  const bottom = last ? SIZES.groupRadius : 0
  return [top, top, bottom, bottom]
}
