import type { Json, JsonObject } from '../../../wire/json.ts'
import { isObject, length } from './values.ts'

/** How far a view reaches in one direction when nothing says so: as far as its parent, or as its content. */
export type Extent = 'FILL' | 'SIZE'

export interface Extents {
  readonly width: Extent
  readonly height: Extent
}

/** The properties of one direction under names that serve for both. */
export interface Axis {
  readonly size: Json | undefined
  readonly before: string
  readonly after: string
  readonly center: string
  readonly fallback: Extent
}

/** Every property that has a say in where a view is. */
export const PLACING: ReadonlySet<string> = new Set([
  ...['left', 'right', 'top', 'bottom', 'center', 'width', 'height'],
  ...['minimumWidth', 'minimumHeight', 'layout', 'horizontalWrap', 'zIndex'],
])

export function across(properties: JsonObject, extents: Extents): Axis {
  const { width, left, right, center } = properties
  return axis(width, left, right, isObject(center) ? center.x : undefined, extents.width)
}

export function along(properties: JsonObject, extents: Extents): Axis {
  const { height, top, bottom, center } = properties
  return axis(height, top, bottom, isObject(center) ? center.y : undefined, extents.height)
}

function axis(
  size: Json | undefined,
  before: Json | undefined,
  after: Json | undefined,
  center: Json | undefined,
  fallback: Extent,
): Axis {
  const unset = size === null || size === 'AUTO' || size === 'auto'
  return {
    size: unset ? undefined : size,
    before: length(before),
    after: length(after),
    center: length(center),
    fallback,
  }
}

/** Whether a view takes all the room there is: so does a view that is held at both ends. */
export function fills({ size, before, after, center, fallback }: Axis): boolean {
  if (size === 'FILL') return true
  if (size !== undefined) return false
  return (before !== '' && after !== '') || (center === '' && fallback === 'FILL')
}

/** A given length; empty where the view fills or hugs. */
export function fixed({ size, before, after, center }: Axis): string {
  if (size !== undefined) return length(size)
  if (center !== '' && before !== '') return `calc(2 * (${center} - ${before}))`
  if (center !== '' && after !== '') return `calc(2 * (100% - ${after} - ${center}))`
  return ''
}
