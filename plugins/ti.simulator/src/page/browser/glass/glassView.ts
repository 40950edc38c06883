import type { Json, JsonObject } from '../../../wire/json.ts'
import type { Touch } from '../../../wire/ui.ts'
import { animate } from './animate.ts'
import { across, along, type Extents, fills, PLACING } from './extent.ts'
import { type Layout, layoutOf, place } from './layout.ts'
import { color, isObject, length, number, picture, text } from './values.ts'

export type SendTouch = (touch: Touch) => void

/** What a view is made from. */
export interface Seed {
  readonly id: number
  readonly type: string
  readonly send: SendTouch
  /** Another view of the glass. */
  readonly viewNamed: (id: number) => GlassView | undefined
  /** Does what needs every view of a message there, once the message is drawn. */
  readonly afterwards: (work: () => void) => void
}

/** A view of the app as DOM. Its kinds add what they draw; this is what every view has: a place, a ground, children. */
export class GlassView {
  readonly id: number
  readonly type: string
  readonly element: HTMLElement
  readonly extents: Extents = { width: 'FILL', height: 'FILL' }
  readonly children: GlassView[] = []
  parent: GlassView | null = null
  properties: JsonObject = {}
  protected readonly send: SendTouch
  protected readonly viewNamed: Seed['viewNamed']
  protected readonly afterwards: Seed['afterwards']

  constructor(seed: Seed, element: HTMLElement = document.createElement('div')) {
    this.id = seed.id
    this.type = seed.type
    this.send = seed.send
    this.viewNamed = seed.viewNamed
    this.afterwards = seed.afterwards
    this.element = element
    element.classList.add('view')
    element.dataset.view = String(seed.id)
    element.dataset.type = seed.type
  }

  /** Where the children lie. */
  get content(): HTMLElement {
    return this.element
  }

  /** Whether a child that wants all the room makes this view, where it hugs its content, as large as it may be. */
  get yields(): boolean {
    return true
  }

  /** How the children follow each other. */
  get layout(): Layout {
    return layoutOf(this.properties)
  }

  set(changed: JsonObject): void {
    Object.assign(this.properties, changed)
    this.draw(changed)
    if (Object.keys(changed).some((name) => PLACING.has(name))) this.layOut()
  }

  insert(child: GlassView, index: number): void {
    child.leave()
    this.children.splice(index, 0, child)
    child.parent = this
    this.content.insertBefore(child.element, this.children[index + 1]?.element ?? null)
    child.layOut()
    this.layOut()
  }

  leave(): void {
    const { parent } = this
    if (!parent) return
    parent.children.splice(parent.children.indexOf(this), 1)
    this.parent = null
    this.element.remove()
    parent.layOut()
  }

  /** Places this view in its parent, and its children in it. */
  layOut(): void {
    const { content, layout, properties, parent } = this
    content.dataset.layout = layout
    content.dataset.wrap = String(properties.horizontalWrap !== false)
    for (const child of this.children) child.#place(layout)
    if (!parent) return
    this.#place(parent.layout)
    if (parent.properties.width === 'SIZE' || parent.properties.height === 'SIZE') parent.layOut()
  }

  /** Draws what changed. Kinds add to it. */
  protected draw(changed: JsonObject): void {
    const { style } = this.element
    if (isObject(changed.animation)) animate(this.element, changed.animation)
    for (const [name, value] of Object.entries(changed)) GROUND[name]?.(style, value, this.properties)
    if ('accessibilityLabel' in changed) this.name(text(changed.accessibilityLabel))
    if ('visible' in changed) this.element.classList.toggle('invisible', changed.visible === false)
    if ('touchEnabled' in changed)
      this.element.classList.toggle('untouchable', changed.touchEnabled === false)
    if ('accessibilityHidden' in changed)
      this.element.ariaHidden = changed.accessibilityHidden === true ? 'true' : null
  }

  /** The name that a screen reader says. */
  protected name(label: string): void {
    this.element.ariaLabel = label === '' ? null : label
  }

  #place(layout: Layout): void {
    place(this.element.style, this.#sized(), this.extents, layout)
  }

  #sized(): JsonObject {
    return { ...this.properties, width: this.#size('width'), height: this.#size('height') }
  }

  /** A view that hugs its content is as large as it may be where a child of it wants all the room. */
  #size(axis: 'width' | 'height'): Json {
    const size = this.properties[axis] ?? null
    return size === 'SIZE' && this.yields && this.children.some((child) => child.#fills(axis)) ? 'FILL' : size
  }

  #fills(axis: 'width' | 'height'): boolean {
    return fills((axis === 'width' ? across : along)(this.#sized(), this.extents))
  }
}

type Draw = (style: CSSStyleDeclaration, value: Json | undefined, all: JsonObject) => void

/** https://titaniumsdk.com/api/titanium/ui/view.html */
const GROUND: Readonly<Record<string, Draw>> = {
  backgroundColor(style, value) {
    style.backgroundColor = color(value)
  },
  backgroundImage(style, value) {
    style.backgroundImage = picture(value) === '' ? '' : `url("${picture(value)}")`
  },
  borderRadius(style, value) {
    style.borderRadius = Array.isArray(value)
      ? value.map((corner) => length(corner) || '0').join(' ')
      : length(value)
  },
  borderWidth: border,
  borderColor: border,
  opacity(style, value) {
    style.opacity = value === null ? '' : String(number(value, 1))
  },
}

/** UIKit draws a border over the content and takes no room for it; a colour alone makes one of 1 point. */
function border(style: CSSStyleDeclaration, _value: Json | undefined, all: JsonObject): void {
  const width = number(all.borderWidth, color(all.borderColor) === '' ? 0 : 1)
  style.outline = width > 0 ? `${width}px solid ${color(all.borderColor) || '#000'}` : ''
  style.outlineOffset = `${-width}px`
}
