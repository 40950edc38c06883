import type { Json, JsonObject } from '../../../wire/json.ts'
import type { Placement, Touch } from '../../../wire/ui.ts'
import { gradientImage } from './gradient.ts'
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

/**
 * A view of the app as DOM: where the layout has put it, with a ground, and with children. Its kinds add what they draw;
 * what a screenshot shows of each is in `glass/paint/widgets`.
 */
export class GlassView {
  readonly id: number
  readonly type: string
  readonly element: HTMLElement
  readonly children: GlassView[] = []
  parent: GlassView | null = null
  properties: JsonObject = {}
  placement: Placement | null = null
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

  set(changed: JsonObject): void {
    Object.assign(this.properties, changed)
    this.draw(changed)
  }

  place(placement: Placement): void {
    this.placement = placement
    const { frame } = placement
    const { style } = this.element
    style.left = `${frame.x}px`
    style.top = `${frame.y}px`
    style.width = `${frame.width}px`
    style.height = `${frame.height}px`
    this.placed(placement)
  }

  insert(child: GlassView, index: number): void {
    child.leave()
    this.children.splice(index, 0, child)
    child.parent = this
    this.content.insertBefore(child.element, this.children[index + 1]?.element ?? null)
    child.arranged()
    this.arranged()
  }

  leave(): void {
    const { parent } = this
    if (!parent) return
    parent.children.splice(parent.children.indexOf(this), 1)
    this.parent = null
    this.element.remove()
    parent.arranged()
  }

  /** It has come to another place among views, or holds others: for kinds that draw something by that. */
  arranged(): void {}

  /** The layout has put it somewhere: for kinds that draw something by that, such as lines of text. */
  protected placed(_placement: Placement): void {}

  /** Draws what changed. Kinds add to it. */
  protected draw(changed: JsonObject): void {
    const { style } = this.element
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
}

type Draw = (style: CSSStyleDeclaration, value: Json | undefined, all: JsonObject) => void

/** https://titaniumsdk.com/api/titanium/ui/view.html */
const GROUND: Readonly<Record<string, Draw>> = {
  backgroundColor(style, value) {
    style.backgroundColor = color(value)
  },
  backgroundImage: backdrop,
  backgroundRepeat(style, value) {
    style.backgroundRepeat = value === true ? 'repeat' : ''
    style.backgroundSize = value === true ? 'auto' : ''
  },
  backgroundGradient: backdrop,
  borderRadius(style, value) {
    style.borderRadius = Array.isArray(value)
      ? value.map((corner) => length(corner) || '0').join(' ')
      : length(value)
  },
  borderWidth: border,
  borderColor: border,
  zIndex(style, value) {
    style.zIndex = value === null ? '' : String(number(value, 0))
  },
  transform,
  anchorPoint: transform,
  viewShadowColor: shadow,
  viewShadowRadius: shadow,
  viewShadowOffset: shadow,
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

/** A picture lies over a gradient. */
function backdrop(style: CSSStyleDeclaration, _value: Json | undefined, all: JsonObject): void {
  const address = picture(all.backgroundImage)
  const image = address === '' ? [] : [`url("${address}")`]
  const light = gradientImage(all.backgroundGradient, false)
  const dark = gradientImage(all.backgroundGradient, true)
  style.setProperty('--light-backdrop', [...image, ...(light ? [light] : [])].join(', ') || null)
  style.setProperty('--dark-backdrop', [...image, ...(dark ? [dark] : [])].join(', ') || null)
}

/** Matrices come as the numbers that CSS takes: 6 of a flat one, 16 of one in space. */
function transform(style: CSSStyleDeclaration, _value: Json | undefined, all: JsonObject): void {
  const { anchorPoint, transform: matrix } = all
  const kind = Array.isArray(matrix) && matrix.length === 16 ? 'matrix3d' : 'matrix'
  style.transform = Array.isArray(matrix) ? `${kind}(${matrix.join(', ')})` : ''
  const at = isObject(anchorPoint) ? anchorPoint : {}
  style.transformOrigin = `${100 * number(at.x, 0.5)}% ${100 * number(at.y, 0.5)}%`
}

/** A radius of UIKit is the deviation of the blur, half of what CSS calls blur. */
function shadow(style: CSSStyleDeclaration, _value: Json | undefined, all: JsonObject): void {
  const { viewShadowColor, viewShadowOffset, viewShadowRadius } = all
  const at = isObject(viewShadowOffset) ? viewShadowOffset : {}
  const cast = color(viewShadowColor)
  style.boxShadow =
    cast === ''
      ? ''
      : `${number(at.x, 0)}px ${number(at.y, 0)}px ${2 * number(viewShadowRadius, 0)}px ${cast}`
}
