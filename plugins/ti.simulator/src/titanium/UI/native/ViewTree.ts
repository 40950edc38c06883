import type { Touch, UiProperties, ViewId } from '../../../wire/ui.ts'
import { type KrollEvent, KrollProxy } from '../../kernel/KrollProxy.ts'
import { nativeLog } from '../../kernel/nativeLog.ts'
import { notices } from '../../kernel/os.ts'
import { createOnGlass, destroyOnGlass, send, setOnGlass } from './glass.ts'
import {
  attach,
  context,
  detach,
  draw,
  emit,
  glassId,
  handleTouch,
  names,
  render,
  scrolledBy,
  swiped,
  tapped,
  tellGlass,
  typeName,
  unrender,
} from './hooks.ts'

const NOT_SCROLLED = { x: 0, y: 0 }

/**
 * A view's place among views: its parent and children, in the app and, as long as it is in an open window, on the
 * glass; and the way its events take.
 */
export abstract class ViewTree extends KrollProxy {
  /** Set by `implement`. */
  declare readonly [typeName]: string
  readonly #children: ViewTree[] = []
  #parent: ViewTree | null = null
  #id: ViewId | null = null

  get parent(): ViewTree | null {
    return this.#parent
  }

  get children(): ViewTree[] {
    return [...this.#children]
  }

  get [glassId](): ViewId | null {
    return this.#id
  }

  get [scrolledBy](): { readonly x: number; readonly y: number } {
    return NOT_SCROLLED
  }

  abstract [handleTouch](touch: Touch): void
  abstract [draw](): void
  abstract [names](): { readonly [name: string]: string }

  [render](): ViewId {
    if (this.#id !== null) return this.#id
    this.#id = createOnGlass(this, this[typeName])
    this[draw]()
    for (const [index, child] of this.#children.entries()) this.#insert(child, index)
    return this.#id
  }

  [unrender](): void {
    if (this.#id === null) return
    for (const child of this.#children) child[unrender]()
    destroyOnGlass(this.#id)
    this.#id = null
  }

  [tellGlass](properties: UiProperties): void {
    if (this.#id !== null) setOnGlass(this.#id, properties)
  }

  [attach](child: ViewTree, index: number): void {
    if (child.#parent === this && this.#children.indexOf(child) === index) return
    if (child.#holds(this)) {
      nativeLog('error', `Cannot add ${child} to ${this}, which is inside of it`)
      return
    }
    child.#parent?.[detach](child)
    this.#children.splice(index, 0, child)
    child.#parent = this
    if (this.#id !== null) this.#insert(child, this.#children.indexOf(child))
  }

  [detach](child: ViewTree): void {
    const index = this.#children.indexOf(child)
    if (index < 0) return
    this.#children.splice(index, 1)
    child.#parent = null
    if (this.#id !== null && child.#id !== null) send({ op: 'remove', parent: this.#id, child: child.#id })
    child[unrender]()
  }

  [tapped](source: ViewTree, _point?: object): void {
    this.#parent?.[tapped](source)
  }

  [swiped](direction: unknown): void {
    this.#parent?.[swiped](direction)
  }

  [context](source: ViewTree): object {
    return this.#parent?.[context](source) ?? {}
  }

  /** Events of the system bubble to the parents. The timeline shows those that somebody listens to. */
  [emit](name: string, payload: object, { bubbles = true }: { bubbles?: boolean } = {}): void {
    if (this.#isHeard(name, bubbles)) notices.fired(name, { view: this[typeName], ...this[names]() })
    this.deliver(this.makeEvent(name, { ...payload, ...this[context](this), bubbles }))
  }

  protected override deliver(event: KrollEvent): void {
    super.deliver(event)
    if (event.bubbles && !event.cancelBubble && this.bubbleParent) this.#parent?.deliver(event)
  }

  #insert(child: ViewTree, index: number): void {
    const id = child[render]()
    if (this.#id !== null) send({ op: 'insert', parent: this.#id, child: id, index })
  }

  #holds(view: ViewTree): boolean {
    return view === this || (view.#parent !== null && this.#holds(view.#parent))
  }

  #isHeard(name: string, bubbles: boolean): boolean {
    if (this.hasListeners(name)) return true
    const parent = bubbles && this.bubbleParent ? this.#parent : null
    return parent ? parent.#isHeard(name, true) : false
  }
}
