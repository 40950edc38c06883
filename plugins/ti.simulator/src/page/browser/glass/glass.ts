import { statusBarColor } from '../../../wire/look/statusBarStyle.ts'
import type { PageOp } from '../../batch.ts'
import { setAttributes } from '../dom.ts'
import { leadFromHere } from './animate.ts'
import type { GlassView, SendTouch } from './glassView.ts'
import { feel } from './touches.ts'
import { isObject } from './values.ts'
import { makeView } from './widgets/kinds.ts'

/** The part of the phone under a finger: the app's views, as DOM. */
export class Glass {
  readonly element: HTMLElement
  readonly #views = new Map<number, GlassView>()
  readonly #roots: GlassView[] = []
  readonly #send: SendTouch
  readonly #afterwards: (() => void)[] = []

  constructor(element: HTMLElement, send: SendTouch) {
    this.element = element
    this.#send = send
    feel(element, send)
  }

  /** What the window in front asks for; undefined where the bar follows the appearance. */
  get statusBarColor(): string | undefined {
    return statusBarColor(this.#roots)
  }

  get isEmpty(): boolean {
    return this.#roots.length === 0
  }

  reset(): void {
    this.#views.clear()
    this.#roots.length = 0
    this.element.replaceChildren()
  }

  apply(ops: readonly PageOp[]): void {
    const moves = this.#moves(ops)
    for (const op of ops) this.#apply(op)
    for (const work of this.#afterwards.splice(0)) work()
    this.#cover()
    for (const move of moves) move()
  }

  /** What an animation of this message leads to its new look: the views that it names, and those that are placed with it. */
  #moves(ops: readonly PageOp[]): (() => void)[] {
    const sets = ops.filter((op) => op.op === 'set' && isObject(op.properties.animation))
    const last = sets.at(-1)
    if (last?.op !== 'set') return []
    const own = new Map(
      sets.map((op) => (op.op === 'set' ? [op.id, op.properties.animation] : [Number.NaN, null])),
    )
    const moved = new Set(ops.flatMap((op) => (op.op === 'place' || own.has(idOf(op)) ? [idOf(op)] : [])))
    return [...moved].flatMap((id) => {
      const element = this.#views.get(id)?.element
      const animation = own.get(id) ?? last.properties.animation
      return element && isObject(animation) ? [leadFromHere(element, animation)] : []
    })
  }

  #apply(op: PageOp): void {
    switch (op.op) {
      case 'create': {
        const viewNamed = (id: number) => this.#views.get(id)
        const afterwards = (work: () => void) => this.#afterwards.push(work)
        const view = makeView({ id: op.id, type: op.type, send: this.#send, viewNamed, afterwards })
        this.#views.set(op.id, view)
        view.set(op.properties)
        return
      }
      case 'set':
        this.#views.get(op.id)?.set(op.properties)
        return
      case 'place':
        this.#views.get(op.id)?.place(op.placement)
        return
      case 'insert': {
        const child = this.#views.get(op.child)
        if (child) this.#views.get(op.parent)?.insert(child, op.index)
        return
      }
      case 'remove':
        this.#views.get(op.child)?.leave()
        return
      case 'present':
        this.#present(this.#views.get(op.id))
        return
      case 'dismiss':
        this.#dismiss(this.#views.get(op.id))
        return
      case 'destroy':
        this.#views.get(op.id)?.leave()
        this.#dismiss(this.#views.get(op.id))
        this.#views.delete(op.id)
    }
  }

  #present(view: GlassView | undefined): void {
    if (!view) return
    this.#dismiss(view)
    this.#roots.push(view)
    this.element.append(view.element)
    view.arranged()
  }

  #dismiss(view: GlassView | undefined): void {
    if (!view) return
    const index = this.#roots.indexOf(view)
    if (index < 0) return
    this.#roots.splice(index, 1)
    view.element.remove()
  }

  /** What lies under another window or a dialog takes no touch. */
  #cover(): void {
    for (const root of this.#roots) setAttributes(root.element, { inert: root !== this.#roots.at(-1) })
  }
}

function idOf(op: PageOp): number {
  return 'id' in op ? op.id : Number.NaN
}
