import type { JsonObject } from '../../../wire/json.ts'
import { type Axis, across, along, type Extents, fills, fixed } from './extent.ts'
import { length, number } from './values.ts'

export type Layout = 'composite' | 'vertical' | 'horizontal'

export function layoutOf(properties: JsonObject): Layout {
  const { layout } = properties
  return layout === 'vertical' || layout === 'horizontal' ? layout : 'composite'
}

/**
 * Places a view in its parent by Titanium's rules, which CSS keeps: a composite parent is a grid of one cell in which
 * all children lie, the others are flex boxes. Pins are margins, so that a parent can hug its children.
 * https://titaniumsdk.com/guide/Titanium_SDK/Titanium_SDK_Guide/Titanium_SDK_UI_Fundamentals/Layouts,_Positioning,_and_the_View_Hierarchy.html
 */
export function place(
  style: CSSStyleDeclaration,
  properties: JsonObject,
  extents: Extents,
  parent: Layout,
): void {
  const x = across(properties, extents)
  const y = along(properties, extents)
  style.marginLeft = style.marginRight = style.marginTop = style.marginBottom = ''
  style.top = style.translate = style.flex = style.width = style.height = ''
  style.minWidth = length(properties.minimumWidth)
  style.minHeight = length(properties.minimumHeight)
  style.zIndex = number(properties.zIndex, 0) === 0 ? '' : String(number(properties.zIndex, 0))
  if (parent === 'horizontal') flow(style, x, 'Left', 'Right', 'width')
  else style[parent === 'vertical' ? 'alignSelf' : 'justifySelf'] = pinAcross(style, x)
  if (parent === 'vertical') flow(style, y, 'Top', 'Bottom', 'height')
  else style.alignSelf = pinAlong(style, y)
}

/** In the direction in which siblings follow each other, pins are distances from them. */
function flow(
  style: CSSStyleDeclaration,
  axis: Axis,
  before: 'Left' | 'Top',
  after: 'Right' | 'Bottom',
  size: 'width' | 'height',
): void {
  style[`margin${before}`] = axis.before
  style[`margin${after}`] = axis.after
  style[size] = fixed(axis)
  // What fills takes the rest of a row, and of a column what its content does not need where the column has no end.
  style.flex = fills(axis) ? `1 1 ${size === 'width' ? 0 : 'auto'}` : 'none'
}

function pinAcross(style: CSSStyleDeclaration, axis: Axis): string {
  const { before, after, center } = axis
  const by = pinnedBy(axis)
  style.width = fixed(axis)
  if (by === 'center') {
    style.marginLeft = center
    style.translate = '-50% 0'
    return 'start'
  }
  style.marginLeft = before
  style.marginRight = after
  return ALIGN[by]
}

function pinAlong(style: CSSStyleDeclaration, axis: Axis): string {
  const { before, after, center } = axis
  const by = pinnedBy(axis)
  style.height = fixed(axis)
  // A margin in percent is a share of the parent's width, even above and below; an offset is one of its height.
  if ([before, after, center].some((pin) => pin.endsWith('%'))) {
    style.top = by === 'center' ? center : by === 'after' ? `calc(-1 * ${after})` : before
    if (by === 'both') style.height = `calc(100% - ${before || '0px'} - ${after || '0px'})`
    if (by === 'center') style.translate = `${style.translate ? '-50%' : '0'} -50%`
    return by === 'both' || by === 'center' ? 'start' : ALIGN[by]
  }
  if (by === 'center') {
    style.marginTop = center
    style.translate = `${style.translate ? '-50%' : '0'} -50%`
    return 'start'
  }
  style.marginTop = before
  style.marginBottom = after
  return ALIGN[by]
}

type Pin = 'before' | 'after' | 'both' | 'center' | 'none'

const ALIGN: Readonly<Record<Exclude<Pin, 'center'>, string>> = {
  before: 'start',
  after: 'end',
  both: 'stretch',
  none: 'center',
}

/** A given size goes left before centre before right; without one, a given centre wins (LayoutConstraint.m). */
function pinnedBy(axis: Axis): Pin {
  if (fills(axis)) return 'both'
  if (axis.center !== '' && (axis.size === undefined || axis.before === ''))
    return axis.size === undefined && (axis.before !== '' || axis.after !== '')
      ? axis.before !== ''
        ? 'before'
        : 'after'
      : 'center'
  if (axis.before !== '') return 'before'
  return axis.after !== '' ? 'after' : 'none'
}
