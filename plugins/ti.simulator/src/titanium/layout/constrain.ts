import type { Frame } from '../../wire/ui.ts'
import { type Axis, margins, spanned } from './axis.ts'
import type { Box } from './box.ts'
import type { Extent, Size } from './extents.ts'
import { isGiven, type Length, points } from './length.ts'

/** `floorf` of the middle. */
function wholeCenter(start: number, size: number): number {
  return Math.floor(start + size / 2) - size / 2
}

interface Extended {
  readonly size: number
  /** Takes all the room there is. */
  readonly flexible: boolean
}

/**
 * Where a box lies: its size within its sandbox, and its place by its pins, which are shares of `reference`, the
 * parent (LayoutConstraint.m). A size in percent is one of `whole`: the sandbox, or the parent where boxes follow each other.
 */
export function constrain(box: Box, sandbox: Frame, reference: Size, whole: Size): Frame {
  const { x, y, usual } = box
  const wide = extend(x, usual.width, sandbox.width, whole.width, (width) =>
    box.width({ width, height: sandbox.height }),
  )
  const high = extend(y, usual.height, sandbox.height, whole.height, (height) =>
    box.height({ width: wide.size, height }),
  )
  const width = Math.max(wide.size, x.least)
  const height = Math.max(high.size, y.least)
  const left = sandbox.x + start(x, width, wide.flexible, reference.width, sandbox.width, box.anchor.x)
  const top = sandbox.y + start(y, height, high.flexible, reference.height, sandbox.height, box.anchor.y)
  return box.kind.wholeCenter
    ? { x: wholeCenter(left, width), y: wholeCenter(top, height), width, height }
    : { x: left, y: top, width, height }
}

function extend(
  axis: Axis,
  usual: Extent,
  room: number,
  whole: number,
  measure: (room: number) => number,
): Extended {
  const { size } = axis
  if (usual === 'RIGID') return { size: measure(room), flexible: false }
  if (isGiven(size)) return { size: points(size, whole), flexible: false }
  const between = size === undefined ? spanned(axis, room) : undefined
  if (between !== undefined) return { size: between, flexible: false }
  const most = room - margins(axis, room)
  if (size === 'FILL' || (size !== 'SIZE' && usual === 'FILL')) return { size: most, flexible: true }
  return { size: Math.min(most, measure(most)), flexible: false }
}

/** A given size goes before a centre, and the pin at the beginning before both; two pins without a size share what is between. */
function start(
  axis: Axis,
  size: number,
  flexible: boolean,
  reference: number,
  sandbox: number,
  anchor: number,
): number {
  const { before, after, center } = axis
  if (!flexible && center !== undefined && (axis.size === undefined || before === undefined))
    return points(center, reference) - size * anchor
  const pins: number[] = []
  if (before !== undefined) pins.push(points(before, reference))
  if (after !== undefined && (isUnset(axis.size) || before === undefined || flexible))
    pins.push(sandbox - size - points(after, reference))
  if (pins.length === 0) return (sandbox - size) / 2
  return pins.reduce((sum, pin) => sum + pin, 0) / pins.length
}

function isUnset(length: Length): boolean {
  return length === undefined
}
