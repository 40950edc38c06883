import type { UiProperties, UiValue } from '../../../wire/ui.ts'
import { attributes as names } from '../native/constants/attributes.ts'
import { wireNumber } from '../native/dimension.ts'
import { wireValue } from '../native/wireValue.ts'

export interface Attribute {
  readonly type: unknown
  readonly value: unknown
  readonly range: readonly unknown[]
}

const LINK_COLOR = '#0000ff'

/**
 * The parts of a text that look alike, from its beginning to its end: `{ from, length }` and what is special about them.
 * Where attributes of one kind overlap, the later one holds.
 */
export function textRuns(text: string, attributes: readonly Attribute[]): UiProperties[] {
  const spans = attributes.map(({ type, value, range }) => {
    const from = Math.trunc(wireNumber(range[0]))
    return { from, to: from + Math.trunc(wireNumber(range[1])), style: style(type, value) }
  })
  const bounds = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  )
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? 0
    const covering = spans.filter((span) => span.from <= from && span.to >= to)
    return Object.assign({ from, length: to - from }, ...covering.map((span) => span.style))
  })
}

/** What an attribute looks like, for those that are drawn. */
function style(type: unknown, value: unknown): UiProperties {
  const color = (): UiValue => wireValue('color', value) ?? null
  switch (type) {
    case names.ATTRIBUTE_FONT:
      return { font: wireValue('font', value) ?? null }
    case names.ATTRIBUTE_FOREGROUND_COLOR:
      return { color: color() }
    case names.ATTRIBUTE_BACKGROUND_COLOR:
      return { backgroundColor: color() }
    case names.ATTRIBUTE_KERN:
      return { kern: wireNumber(value) }
    case names.ATTRIBUTE_STRIKETHROUGH_STYLE:
      return { strikethrough: wireNumber(value) > 0 }
    case names.ATTRIBUTE_STRIKETHROUGH_COLOR:
      return { strikethroughColor: color() }
    case names.ATTRIBUTE_UNDERLINES_STYLE:
      return { underline: wireNumber(value) > 0 }
    case names.ATTRIBUTE_UNDERLINE_COLOR:
      return { underlineColor: color() }
    case names.ATTRIBUTE_BASELINE_OFFSET:
      return { baselineOffset: wireNumber(value) }
    case names.ATTRIBUTE_LINK:
      return { color: LINK_COLOR, underline: true, underlineColor: LINK_COLOR, link: String(value) }
    default:
      return {}
  }
}
