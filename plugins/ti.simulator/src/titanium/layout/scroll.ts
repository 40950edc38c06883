import type { Frame } from '../../wire/ui.ts'
import { arrangeIn, sandboxes } from './arrange.ts'
import type { Box, Kind } from './box.ts'
import type { Extents, Size } from './extents.ts'
import { Flow } from './flow.ts'
import { isGiven, type Length, lengthOf, points } from './length.ts'
import { containerHeight, containerWidth } from './measure.ts'
import { neededHeight, neededWidth } from './needs.ts'

/** A view of which a part is seen at a time (TiUIScrollViewProxy.m). */
export const scroller: Kind = {
  width: scrolledWidth,
  height: scrolledHeight,
  arrange(box, visited) {
    box.scrolled = extent(box)
    arrangeIn(box, sandboxes(box, new ScrolledFlow(box)), visited, box.frame)
  },
}

const wide = (box: Box) => lengthOf(box.properties.contentWidth)
const high = (box: Box) => lengthOf(box.properties.contentHeight)

/** Whether nothing is said of an extent of the content but that it is what the content needs. */
function isFlexible(length: Length): boolean {
  return length === undefined || length === 'SIZE' || length === 'AUTO'
}

/** What is scrolled is never smaller than the view (handleContentSize of TiUIScrollView.m). */
function extent(box: Box): Size {
  const { frame } = box
  const of = (length: Length, seen: number, needed: () => number) =>
    Math.max(seen, typeof length === 'number' ? length : isFlexible(length) ? needed() : seen)
  return {
    width: of(wide(box), frame.width, () => box.width(frame)),
    height: of(high(box), frame.height, () => box.height(frame)),
  }
}

function scrolledWidth(box: Box, room: Size): number {
  const width = wide(box)
  if (width === 'FILL') return room.width
  if (isGiven(width)) return points(width, room.width)
  const height = high(box)
  const held = isFlexible(height) ? room.height : Math.max(points(height, room.height), room.height)
  const content = { width: room.width, height: held }
  if (box.layout === 'composite') return containerWidth(box, content)
  const needs = box.children.map((child) =>
    neededWidth(child, box.layout === 'horizontal' && dependsOn('x', child) ? room : content),
  )
  return box.layout === 'vertical' ? Math.max(0, ...needs) : sum(needs)
}

function scrolledHeight(box: Box, room: Size): number {
  const height = high(box)
  if (height === 'FILL') return room.height
  if (isGiven(height)) return points(height, room.height)
  const width = wide(box)
  const flexible = isFlexible(width)
  const content = {
    width: flexible ? box.width(room) : Math.max(points(width, room.width), room.width),
    height: room.height,
  }
  if (box.layout === 'composite') return containerHeight(box, content)
  if (box.layout === 'vertical')
    return sum(box.children.map((child) => neededHeight(child, dependsOn('y', child) ? room : content)))
  if (!flexible) return containerHeight(box, content)
  const isShare = (child: Box) => typeof child.y.size === 'object'
  return Math.max(0, ...box.children.map((child) => neededHeight(child, isShare(child) ? room : content)))
}

/** The children of a scrolling view follow each other without an end, where nothing is said of the extent. */
class ScrolledFlow extends Flow {
  readonly #scroller: Box
  #at = 0

  constructor(box: Box) {
    super(box)
    this.#scroller = box
  }

  override next(child: Box, room: Size): Frame {
    const box = this.#scroller
    const seen = box.frame
    if (box.layout === 'vertical') {
      const share = typeof child.y.size === 'object'
      if (!share && !isFlexible(high(box))) return super.next(child, room)
      return this.#below(room, neededHeight(child, dependsOn('y', child) ? seen : room))
    }
    if (!isFlexible(wide(box))) return super.next(child, room)
    const frame = { x: this.#at, y: 0, width: neededWidth(child, seen), height: room.height }
    this.#at += frame.width
    return frame
  }

  #below({ width }: Size, height: number): Frame {
    const frame = { x: 0, y: this.#at, width, height }
    this.#at += height
    return frame
  }
}

/** Whether a size follows from that of the parent: a share, or all there is (widthIsAutoFill of TiViewProxy.m). */
function dependsOn(direction: 'x' | 'y', child: Box): boolean {
  const { before, after, center, size } = child[direction]
  if (typeof size === 'object' || size === 'FILL') return true
  const side: keyof Extents = direction === 'x' ? 'width' : 'height'
  if (child.usual[side] !== 'FILL') return false
  const pins = [before, after, center].filter((pin) => pin !== undefined).length
  return size === 'AUTO' || (size === undefined && (pins < 2 || center === undefined))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
