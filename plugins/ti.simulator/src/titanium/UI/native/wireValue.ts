import type { UiValue } from '../../../wire/ui.ts'
import { KrollProxy } from '../../kernel/KrollProxy.ts'
import { Color } from '../Color.ts'
import { cssColor } from './cssColor.ts'
import { dimension } from './dimension.ts'
import { wired } from './hooks.ts'
import { imageFile, systemImage } from './imageFile.ts'

const LENGTHS = new Set(
  (
    'top left right bottom width height minWidth minHeight minimumWidth minimumHeight fontSize borderRadius borderWidth contentWidth ' +
    'contentHeight rowHeight minRowHeight maxRowHeight headerHeight footerHeight padding paddingLeft paddingRight ' +
    'paddingTop paddingBottom lineSpacing pagingControlHeight shadowRadius viewShadowRadius'
  ).split(' '),
)
const POINTS = new Set(
  'center contentOffset viewShadowOffset shadowOffset offset startPoint endPoint padding'.split(' '),
)
const TEXTS = new Set('text title subtitle prompt message hintText headerTitle footerTitle'.split(' '))
type Kind = 'image' | 'color' | 'length' | 'text' | 'other'
const kinds = new Map<string, Kind>()

/** How deep the values of a property go; beyond it, as in an object that holds itself, nothing is sent. */
const DEEPEST = 8

/**
 * What the glass gets of a property: plain values, with colours for CSS, lengths in points, images as files, and texts
 * of numbers where a text belongs (stringValue of TiUtils.m). What it cannot take, such as functions and proxies, is
 * undefined. The forms are listed in `UI/README.md`.
 */
export function wireValue(name: string, value: unknown, depth = 0): UiValue | undefined {
  if (value === undefined || value === null) return null
  const kind = kindOf(name)
  if (kind === 'image' && typeof value !== 'boolean') return systemImage(value) ?? imageFile(value)
  if (kind === 'color' && typeof value !== 'object') return cssColor(value)
  if (kind === 'length' && typeof value !== 'object') return dimension(value)
  if (kind === 'text' && (typeof value === 'number' || typeof value === 'boolean'))
    return String(Number(value))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Color) return cssColor(value)
  if (isWired(value)) return value[wired]
  if (value instanceof KrollProxy || depth > DEEPEST) return undefined
  if (Array.isArray(value)) return list(name, value, depth + 1)
  return typeof value === 'object' ? record(name, value, depth + 1) : undefined
}

/** What a property of this name holds; asked at every set, so it is found out once. */
function kindOf(name: string): Kind {
  const known = kinds.get(name)
  if (known) return known
  const kind = /(^image|Image|^icon|Icon)$/.test(name)
    ? 'image'
    : /(^color|Color)$/.test(name)
      ? 'color'
      : LENGTHS.has(name)
        ? 'length'
        : TEXTS.has(name)
          ? 'text'
          : 'other'
  kinds.set(name, kind)
  return kind
}

function isWired(value: unknown): value is { readonly [wired]: UiValue } {
  return value instanceof KrollProxy && wired in value
}

function list(name: string, values: readonly unknown[], depth: number): UiValue[] {
  const each = name === 'colors' ? 'color' : name === 'images' ? 'image' : name
  return values.map((value) => wireValue(each, value, depth)).filter((value) => value !== undefined)
}

function record(name: string, value: object, depth: number): UiValue {
  const inner = POINTS.has(name) ? dimension : undefined
  const entries = Object.entries(value).map(([key, each]): [string, UiValue | undefined] => [
    key,
    inner ? inner(each) : wireValue(key, each, depth),
  ])
  const sent = entries.filter((entry): entry is [string, UiValue] => entry[1] !== undefined)
  return Object.fromEntries(sent)
}
