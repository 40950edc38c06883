import type { UiProperties } from '../../wire/ui.ts'
import { isGiven, type Length, lengthOf, pinOf, points } from './length.ts'
import { isRecord } from './record.ts'

/** What a view says of its place in one direction: `left`, `right`, `center.x`, `width`, or those of the other one. */
export interface Axis {
  readonly before: Length
  readonly after: Length
  readonly center: Length
  readonly size: Length
  /** No smaller than this, whatever else holds. */
  readonly least: number
}

export function margins({ before, after }: Axis, room: number): number {
  return points(before, room) + points(after, room)
}

/** The size that two pins leave, where no size is given; undefined where there are not two. */
export function spanned({ before, after, center }: Axis, room: number): number | undefined {
  if (before !== undefined && center !== undefined) return 2 * (points(center, room) - points(before, room))
  if (before !== undefined && after !== undefined) return room - points(before, room) - points(after, room)
  if (center !== undefined && after !== undefined)
    return 2 * (room - points(after, room) - points(center, room))
  return undefined
}

/** Whether the size is the same whatever the view holds. */
export function isFixed({ size }: Axis): boolean {
  return isGiven(size)
}

/** What the properties of a view say of one direction. */
export function axisOf(properties: UiProperties, direction: 'x' | 'y'): Axis {
  const across = direction === 'x'
  const { center } = properties
  // TiViewProxy.m keeps as `minimumWidth` what an app sets as `minWidth`; which of the names counts on a phone is unproved.
  const least = across
    ? (properties.minWidth ?? properties.minimumWidth)
    : (properties.minHeight ?? properties.minimumHeight)
  return {
    before: pinOf(across ? properties.left : properties.top),
    after: pinOf(across ? properties.right : properties.bottom),
    center: isRecord(center) ? pinOf(center[direction]) : undefined,
    size: lengthOf(across ? properties.width : properties.height),
    least: typeof least === 'number' ? least : 0,
  }
}
