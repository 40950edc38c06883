import type { Frame, Placement, TextLine, UiProperties, ViewId } from '../../../../wire/ui.ts'
import { Box } from '../../../layout/box.ts'
import { type Extents, FILLS, type Size } from '../../../layout/extents.ts'
import { intrinsicSize, laidOut, textLines, usualExtents } from '../hooks.ts'
import { kindOf } from './kinds.ts'

/** What the layout asks of a view. */
export interface LaidOut {
  readonly [usualExtents]?: Extents
  [intrinsicSize]?(room: Size, shown: UiProperties): Size
  [textLines]?(size: Size, shown: UiProperties): readonly TextLine[] | undefined
  [laidOut]?(): void
}

/** The box of a view that is on the glass. */
export class PlacedBox extends Box {
  readonly id: ViewId
  readonly view: LaidOut
  /** What the glass was told last. */
  #placement: Placement | null = null
  #rect: Frame | null = null

  constructor(id: ViewId, type: string, view: LaidOut) {
    super(kindOf(type), view[usualExtents] ?? FILLS, {
      size: (room) => view[intrinsicSize]?.(room, this.properties) ?? { width: 0, height: 0 },
      lines: (size) => view[textLines]?.(size, this.properties),
    })
    this.id = id
    this.view = view
  }

  /** The placement, where it is another one than the glass was told. */
  news(): Placement | null {
    const placement = this.#place()
    if (this.#placement && isSame(this.#placement, placement)) return null
    this.#placement = placement
    return placement
  }

  /** Whether the app sees it at another place, or of another size, than when it was asked last. */
  hasMoved(): boolean {
    const rect = this.region ?? this.frame
    const before = this.#rect
    this.#rect = rect
    return !before || !isSameFrame(before, rect)
  }

  /** The frame that the app sees; null before the first layout. */
  get rect(): Frame | null {
    return this.#rect
  }

  #place(): Placement {
    const { frame, scrolled, lines, parent } = this
    const { x, y } = parent?.held.includes(this) ? NO_OFFSET : (parent?.inside ?? NO_OFFSET)
    return {
      frame: { ...frame, x: frame.x + x, y: frame.y + y },
      ...(scrolled && { content: scrolled }),
      ...(lines && { lines }),
    }
  }
}

const NO_OFFSET = { x: 0, y: 0 }

function isSame(a: Placement, b: Placement): boolean {
  return (
    isSameFrame(a.frame, b.frame) &&
    a.content?.width === b.content?.width &&
    a.content?.height === b.content?.height &&
    a.lines?.length === b.lines?.length &&
    (a.lines ?? []).every((line, index) => isSameLine(line, b.lines?.[index]))
  )
}

function isSameFrame(a: Frame, b: Frame): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

function isSameLine(a: TextLine, b: TextLine | undefined): boolean {
  return (
    a.text === b?.text && a.x === b.x && a.baseline === b.baseline && a.width === b.width && a.size === b.size
  )
}
