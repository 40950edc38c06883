import { metrics } from '../../../../wire/metrics.ts'
import type { Frame, UiOp, UiProperties, UiValue, ViewId } from '../../../../wire/ui.ts'
import { launch } from '../../../kernel/os.ts'
import { put } from '../../../layout/arrange.ts'
import type { Box } from '../../../layout/box.ts'
import { isGiven, points } from '../../../layout/length.ts'
import { Screen } from '../../../layout/screen.ts'
import { attitude } from '../../../Platform/attitude.ts'
import { display } from '../../../Platform/display.ts'
import { isLaidOut } from './kinds.ts'
import { type LaidOut, PlacedBox } from './PlacedBox.ts'

/** Properties of a window that name views in its bars. */
const BARS = 'leftNavButton leftNavButtons rightNavButton rightNavButtons titleControl toolbar'.split(' ')

/** The room of a view that is nowhere. */
const ENOUGH = { width: 1_000, height: 1_000 }

interface Layout {
  /** What the glass is told. */
  readonly ops: readonly UiOp[]
  /** Views that lie where they did not lie before. */
  readonly moved: readonly LaidOut[]
}

/**
 * Lays out the views of the glass in the app's process, as UIKit does. It follows the very operations that the glass
 * gets, so that the two cannot differ.
 */
export class Placer {
  readonly #boxes = new Map<ViewId, PlacedBox>()
  #metrics = metrics({ ...launch.platform, ...attitude() })
  readonly #screen = new Screen(this.#metrics)
  #width = attitude().width
  #textSize = display().textSize

  boxOf(id: ViewId | null): PlacedBox | undefined {
    return id === null ? undefined : this.#boxes.get(id)
  }

  get screen(): Screen {
    return this.#screen
  }

  create(id: ViewId, type: string, view: LaidOut): void {
    this.#boxes.set(id, new PlacedBox(id, type, view))
  }

  take(op: UiOp): void {
    switch (op.op) {
      case 'create':
      case 'set':
        this.#set(op.id, op.properties)
        return
      case 'insert': {
        const child = this.#boxes.get(op.child)
        if (child) this.#boxes.get(op.parent)?.insert(leave(child), op.index)
        return
      }
      case 'remove':
      case 'dismiss':
        leave(this.#boxes.get(op.op === 'remove' ? op.child : op.id))
        return
      case 'present': {
        const box = this.#boxes.get(op.id)
        if (box && isLaidOut(box.kind)) this.#screen.insert(leave(box), this.#screen.children.length)
        return
      }
      case 'destroy':
        leave(this.#boxes.get(op.id))
        this.#boxes.delete(op.id)
    }
  }

  layOut(): Layout {
    const { width, height } = attitude()
    const { textSize } = display()
    if (width !== this.#width) this.#metrics = metrics({ ...launch.platform, width, height })
    if (textSize !== this.#textSize) for (const box of this.#boxes.values()) box.touch()
    this.#width = width
    this.#textSize = textSize
    const visited = this.#screen.layOut(width, height, this.#metrics)
    const boxes = new Set(visited.filter((box) => box instanceof PlacedBox))
    const ops: UiOp[] = []
    const moved: LaidOut[] = []
    for (const box of boxes) {
      const placement = box.news()
      if (placement) ops.push({ op: 'place', id: box.id, placement })
      if (box.hasMoved()) moved.push(box.view)
    }
    return { ops, moved }
  }

  /**
   * Lays out a view that is nowhere: as large as it says, else as its content needs, else as the screen (toImage of
   * TiViewProxy.m).
   */
  layOutAlone(id: ViewId): UiOp[] {
    const box = this.#boxes.get(id)
    if (!box) return []
    const screen = attitude()
    const width = isGiven(box.x.size) ? points(box.x.size, screen.width) : box.width(ENOUGH)
    const height = isGiven(box.y.size) ? points(box.y.size, screen.height) : box.height({ ...ENOUGH, width })
    const visited: Box[] = []
    put(box, { x: 0, y: 0, width: width || screen.width, height: height || screen.height }, visited)
    return visited.flatMap((each): UiOp[] => {
      const placement = each instanceof PlacedBox ? each.news() : null
      return each instanceof PlacedBox && placement ? [{ op: 'place', id: each.id, placement }] : []
    })
  }

  #set(id: ViewId, properties: UiProperties): void {
    const box = this.#boxes.get(id)
    if (!box) return
    box.set(properties)
    if (BARS.some((name) => name in properties)) this.#hold(box)
  }

  #hold(window: Box): void {
    for (const box of window.held) box.parent = null
    window.held = BARS.flatMap((name) => numbersIn(window.properties[name])).flatMap(
      (id) => this.#boxes.get(id) ?? [],
    )
    for (const box of window.held) {
      box.parent = window
      box.properties.inBar = true
    }
    window.touch()
  }
}

function leave<Held extends Box | undefined>(box: Held): Held {
  box?.parent?.remove(box)
  return box
}

function numbersIn(value: UiValue | undefined): ViewId[] {
  return (Array.isArray(value) ? value : []).flatMap((held) =>
    typeof held === 'object' && held !== null && 'view' in held && typeof held.view === 'number'
      ? [held.view]
      : [],
  )
}

/** Where a box lies on the screen. */
export function originOf(box: Box): Pick<Frame, 'x' | 'y'> {
  let x = 0
  let y = 0
  for (let at: Box | null = box; at; at = at.parent) {
    const inside = at.parent?.inside
    x += at.frame.x + (inside?.x ?? 0)
    y += at.frame.y + (inside?.y ?? 0)
  }
  return { x, y }
}
