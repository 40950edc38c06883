import type { Frame, TextLine, UiProperties, UiValue } from '../../wire/ui.ts'
import { type Axis, axisOf, isFixed } from './axis.ts'
import { isDrawnOnly, isPlacing } from './concern.ts'
import { type Extents, FILLS, type Size } from './extents.ts'
import { isRecord } from './record.ts'

export type Layout = 'composite' | 'vertical' | 'horizontal'

/** What a view draws itself, apart from its children. */
export interface Content {
  /** What it needs. */
  size?(room: Size): Size
  /** Its text as it lies in this size. */
  lines?(size: Size): readonly TextLine[] | undefined
}

/** How a kind of view measures itself and places its children. */
export interface Kind {
  /** Its middle lies on whole points (setCenter of TiUILabel.m). */
  readonly wholeCenter?: boolean
  width(box: Box, room: Size): number
  height(box: Box, room: Size): number
  arrange(box: Box, visited: Box[]): void
}

const MIDDLE = { x: 0.5, y: 0.5 }
const NOWHERE: Frame = { x: 0, y: 0, width: 0, height: 0 }
/** Sizes that one layout asks a view for: few, and the same again and again. */
const MOST_MEASURES = 8

/**
 * A view as the layout sees it: what it says of its place, what it holds, and where it was put. Measures are kept until
 * something in the box changes, so a change costs what it touches.
 */
export class Box {
  readonly kind: Kind
  readonly usual: Extents
  readonly content: Content
  readonly properties: { [name: string]: UiValue } = {}
  readonly children: Box[] = []
  parent: Box | null = null
  x: Axis = axisOf({}, 'x')
  y: Axis = axisOf({}, 'y')
  layout: Layout = 'composite'
  /** The point of it that `center` places, as shares of its size. */
  anchor = MIDDLE
  frame: Frame = NOWHERE
  /** Where the children lie in it, where that is not all of it. */
  inside: Frame | null = null
  /** What the app takes for the box, where bars cover the rest. */
  region: Frame | null = null
  /** Views in its bars. */
  held: readonly Box[] = []
  /** The extent of what it scrolls. */
  scrolled: Size | null = null
  lines: readonly TextLine[] | undefined
  /** Its inside has to be laid out again; or that of a box somewhere in it. */
  stale = true
  staleWithin = false
  readonly #measures: number[] = []

  constructor(kind: Kind, usual: Extents = FILLS, content: Content = {}) {
    this.kind = kind
    this.usual = usual
    this.content = content
  }

  /** The size that the children are placed in. */
  get room(): Size {
    return this.scrolled ?? this.inside ?? this.frame
  }

  get wraps(): boolean {
    return this.properties.horizontalWrap !== false && this.properties.horizontalWrap !== 0
  }

  /** Takes properties in, of which some may have nothing to do with the layout. */
  set(properties: UiProperties): void {
    Object.assign(this.properties, properties)
    const names = Object.keys(properties)
    if (names.some(isPlacing)) this.#read()
    else if (names.some((name) => !isDrawnOnly(name, properties[name]))) this.touch()
  }

  #read(): void {
    this.x = axisOf(this.properties, 'x')
    this.y = axisOf(this.properties, 'y')
    const { anchorPoint } = this.properties
    this.anchor = isRecord(anchorPoint) ? { x: shareIn(anchorPoint.x), y: shareIn(anchorPoint.y) } : MIDDLE
    const layout = String(this.properties.layout).toLowerCase()
    this.layout = layout === 'vertical' || layout === 'horizontal' ? layout : 'composite'
    this.touch()
  }

  insert(child: Box, index: number): void {
    this.children.splice(index, 0, child)
    child.parent = this
    child.touch()
  }

  remove(child: Box): void {
    const index = this.children.indexOf(child)
    if (index >= 0) this.children.splice(index, 1)
    else this.held = this.held.filter((held) => held !== child)
    child.parent = null
    this.touchInside()
  }

  /** Something that its own size or place depends on has changed. */
  touch(): void {
    this.stale = true
    this.#measures.length = 0
    this.parent?.touchInside()
  }

  /** Something in it has changed; who holds it is touched too, unless its size cannot change by that. */
  touchInside(): void {
    if (this.stale) return
    this.stale = true
    this.#measures.length = 0
    if (isFixed(this.x) && isFixed(this.y)) this.parent?.touchBelow()
    else this.parent?.touchInside()
  }

  touchBelow(): void {
    if (this.staleWithin || this.stale) return
    this.staleWithin = true
    this.parent?.touchBelow()
  }

  /** The width that its content needs in this room (autoWidthForSize of TiViewProxy.m). */
  width(room: Size): number {
    return this.#measured(0, room, () => this.kind.width(this, room))
  }

  /** The height that its content needs in this room. */
  height(room: Size): number {
    return this.#measured(1, room, () => this.kind.height(this, room))
  }

  #measured(which: 0 | 1, { width, height }: Size, measure: () => number): number {
    const kept = this.#measures
    for (let at = 0; at < kept.length; at += 4)
      if (kept[at] === which && kept[at + 1] === width && kept[at + 2] === height) return kept[at + 3] ?? 0
    const measured = measure()
    if (kept.length >= 4 * MOST_MEASURES) kept.splice(0, 4)
    kept.push(which, width, height, measured)
    return measured
  }
}

function shareIn(value: UiValue | undefined): number {
  return typeof value === 'number' ? value : 0.5
}
