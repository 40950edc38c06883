import { constants } from '../constants.ts'
import type { ChildTemplate, ItemData, Template } from './template.ts'

const { LIST_ITEM_TEMPLATE_SETTINGS, LIST_ITEM_TEMPLATE_CONTACTS, LIST_ITEM_TEMPLATE_SUBTITLE } = constants
const SECONDARY = 'secondaryLabelColor'
/** UIKit's cells, in points. */
const MARGIN = 16
const ROW_HEIGHT = 44
const SUBTITLE_ROW_HEIGHT = 58

/** How high a cell of a style is where neither the row nor its list says. */
export function usualHeight(style: number): number {
  return style === LIST_ITEM_TEMPLATE_SUBTITLE ? SUBTITLE_ROW_HEIGHT : ROW_HEIGHT
}

/** The four styles of UITableViewCell as views. https://developer.apple.com/documentation/uikit/uitableviewcell/cellstyle */
export function builtInTemplate(style: number, data: ItemData): Template {
  const { title, subtitle, image, color, font, subtitleColor }: { [name: string]: unknown } = {
    ...data.properties,
  }
  const left = image ? MARGIN + ROW_HEIGHT : MARGIN
  const text = { text: title, color: color ?? 'labelColor', font: font ?? { fontSize: 17 } }
  const second = {
    text: subtitle,
    color: subtitleColor ?? SECONDARY,
    font: { fontSize: style === LIST_ITEM_TEMPLATE_SUBTITLE ? 12 : 17 },
  }
  const picture = image
    ? [{ type: 'Ti.UI.ImageView', properties: { image, left: MARGIN, height: '70%' } }]
    : []
  const label = (properties: object) => ({ type: 'Ti.UI.Label', properties })
  const rows: { readonly [style: number]: readonly ChildTemplate[] } = {
    [LIST_ITEM_TEMPLATE_SUBTITLE]: [label({ ...text, left, top: 9 }), label({ ...second, left, bottom: 9 })],
    [LIST_ITEM_TEMPLATE_SETTINGS]: [label({ ...text, left }), label({ ...second, right: MARGIN })],
    [LIST_ITEM_TEMPLATE_CONTACTS]: [
      label({ ...text, left, width: '30%' }),
      label({ ...second, left: '40%' }),
    ],
  }
  const labels = rows[style] ?? [label({ ...text, left })]
  return { childTemplates: [...picture, ...labels] }
}
