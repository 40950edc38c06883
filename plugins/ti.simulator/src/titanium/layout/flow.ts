import type { Frame } from '../../wire/ui.ts'
import { margins, spanned } from './axis.ts'
import type { Box } from './box.ts'
import type { Size } from './extents.ts'
import { isGiven, points } from './length.ts'
import { neededHeight, neededWidth } from './needs.ts'

/**
 * Gives the children of a vertical or horizontal parent, one after the other, the part of it in which each is placed: its
 * sandbox (computeChildSandbox of TiViewProxy.m).
 */
export class Flow {
  readonly #box: Box
  #x = 0
  #y = 0
  /** Of the row so far. */
  #rowHeight = 0

  constructor(box: Box) {
    this.#box = box
  }

  next(child: Box, room: Size): Frame {
    return this.#box.layout === 'vertical' ? this.vertical(child, room) : this.horizontal(child, room)
  }

  vertical(child: Box, room: Size): Frame {
    const y = this.#y
    const height = this.#verticalHeight(child, room, Math.max(0, room.height - y))
    this.#y += height
    return { x: 0, y, width: room.width, height }
  }

  horizontal(child: Box, room: Size): Frame {
    let rest = { width: room.width - this.#x, height: room.height - this.#y }
    const fixed = isGiven(child.x.size)
    const share = typeof child.x.size === 'object'
    let fills = child.x.size === 'FILL' || (child.x.size !== 'SIZE' && child.usual.width === 'FILL')
    const hugged = () =>
      child.width({
        width: rest.width - margins(child.x, room.width),
        height: rest.height - margins(child.y, room.height),
      }) + margins(child.x, room.width)
    let measured = false
    let width: number
    if (fixed) width = points(child.x.size, room.width) + margins(child.x, room.width)
    else {
      const between =
        child.x.size === undefined && child.x.center !== undefined ? spanned(child.x, rest.width) : undefined
      if (between !== undefined) width = between + margins(child.x, room.width)
      else {
        measured = true
        width = hugged()
        if (child.x.size === undefined && child.x.before !== undefined && child.x.after !== undefined)
          fills = true
      }
    }
    const height = () =>
      isGiven(child.y.size)
        ? neededHeight(child, { width: 0, height: room.height })
        : neededHeight(child, { width: share ? room.width : rest.width, height: rest.height })
    if (this.#box.wraps && width > rest.width) {
      if (this.#x === 0) return this.#wholeRow(room.width, height())
      this.#nextRow()
      rest = { width: room.width, height: room.height - this.#y }
      if (measured && fills) return this.#wholeRow(room.width, height())
      if (measured) width = hugged()
      if (width >= rest.width) return this.#wholeRow(room.width, height())
      return this.#inRow(width, height())
    }
    if (measured && fills) return this.#restOfRow(rest.width, height())
    return this.#inRow(width, height())
  }

  #verticalHeight(child: Box, room: Size, rest: number): number {
    const { x, y } = child
    const around = margins(y, room.height)
    const hugged = () => {
      const width = Math.min(neededWidth(child, room), room.width) - margins(x, room.width)
      return child.height({ width, height: rest }) + around
    }
    if (isGiven(y.size)) return points(y.size, room.height) + around
    if (y.size === 'FILL') return rest
    if (y.size === 'SIZE') return hugged()
    if (y.size === undefined && y.before !== undefined && y.center === undefined && y.after !== undefined)
      return rest
    const between = y.size === undefined ? spanned(y, rest) : undefined
    if (between !== undefined) return between + around
    // What fills by its kind alone gets its margins on top of all the rest, and so hangs over.
    return child.usual.height === 'FILL' ? rest + around : hugged()
  }

  #nextRow(): void {
    this.#x = 0
    this.#y += this.#rowHeight
    this.#rowHeight = 0
  }

  #wholeRow(width: number, height: number): Frame {
    const frame = { x: 0, y: this.#y, width, height }
    this.#y += height
    this.#rowHeight = 0
    return frame
  }

  #inRow(width: number, height: number): Frame {
    const frame = { x: this.#x, y: this.#y, width, height }
    this.#x += width
    this.#rowHeight = Math.max(this.#rowHeight, height)
    return frame
  }

  /** What fills and fits ends its row, where rows wrap. */
  #restOfRow(width: number, height: number): Frame {
    const frame = this.#inRow(width, height)
    if (this.#box.wraps) this.#nextRow()
    return frame
  }
}
