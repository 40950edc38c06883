import type { Touch, UiProperties } from '../../wire/ui.ts'
import type { Blob } from '../Blob.ts'
import { propertySet } from '../kernel/measures.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { atTurnEnd, callBack } from '../kernel/turn.ts'
import { Locale } from '../Locale.ts'
import { type Extents, FILLS, NOTHING, type Size } from '../layout/extents.ts'
import { animate } from './Animation.ts'
import { dimension, inDefaultUnit } from './native/dimension.ts'
import { tellUndrawn } from './native/effects/tellUndrawn.ts'
import { placer } from './native/glass.ts'
import {
  attach,
  detach,
  draw,
  emit,
  glassId,
  handleTouch,
  heldBy,
  initial,
  intrinsicSize,
  keySequence,
  laidOut,
  names,
  pulled,
  readNative,
  scrolledBy,
  show,
  swiped,
  tapped,
  tellGlass,
  typeName,
  usualExtents,
  writeNative,
} from './native/hooks.ts'
import { isRemote, versioned } from './native/imageFile.ts'
import { implement, makeOwn } from './native/implement.ts'
import { pictureOf } from './native/pictures.ts'
import { originOf } from './native/placing/Placer.ts'
import { loadRemoteImage } from './native/remoteImage.ts'
import { ViewTree } from './native/ViewTree.ts'
import { wireValue } from './native/wireValue.ts'
import { RefreshControl } from './scrolling/RefreshControl.ts'

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 }
/** Touches that mean something to widgets of their kind alone. */
const OF_WIDGETS = new Set<Touch['event']>([
  'change',
  'itemclick',
  'refresh',
  'return',
  'scroll',
  'scrollend',
])
/** Properties that name a text of strings.xml, and the property that takes the text. */
const TEXT_IDS: { readonly [name: string]: string } = {
  hinttextid: 'hintText',
  loginhinttextid: 'loginHintText',
  messageid: 'message',
  okid: 'ok',
  passwordhinttextid: 'passwordHintText',
  promptid: 'prompt',
  textid: 'text',
  titleid: 'title',
  titlepromptid: 'titlePrompt',
}

/**
 * The base of everything that is drawn. Native properties are kept here and read back as they were set; the native
 * view comes into being when the view comes into an open window. https://titaniumsdk.com/api/titanium/ui/view.html
 */
export class ViewProxy extends ViewTree {
  declare touchEnabled: boolean
  readonly #values = new Map<string, unknown>()

  override get apiName(): string {
    return this[typeName]
  }

  override set apiName(_name: unknown) {}

  get [usualExtents](): Extents {
    return FILLS
  }

  [intrinsicSize](_room: Size, _shown: UiProperties): Size {
    return NOTHING
  }

  /** As on the phone, all zero until the first layout, and the old one until the next. */
  get rect(): object {
    const { x, y, width, height } = placer.boxOf(this[glassId])?.rect ?? NOWHERE
    return inUnits({ x, y, width, height })
  }

  get size(): object {
    const { width, height } = placer.boxOf(this[glassId])?.rect ?? NOWHERE
    return inUnits({ x: 0, y: 0, width, height })
  }

  /**
   * A point of this view as a point of another one, or of what that scrolls; null where one of the two is in no open
   * window (convertPointToView of TiViewProxy.m).
   */
  convertPointToView(point: unknown, view: unknown): object | null {
    const given = pointOf(point)
    if (!given) throw new TypeError('Parameter is not convertable to a TiPoint')
    const from = onScreen(this)
    const to = view instanceof ViewProxy ? onScreen(view) : undefined
    if (!(view instanceof ViewProxy) || !from || !to) return null
    const { x, y } = view[scrolledBy]
    return inUnits({ x: given.x + from.x - to.x + x, y: given.y + from.y - to.y + y })
  }

  get [keySequence](): readonly string[] {
    return []
  }

  override applyProperties(properties: object): void {
    const first = this[keySequence].filter((name) => name in properties)
    if (first.length === 0) {
      super.applyProperties(properties)
      return
    }
    const before = first.map((name): [string, unknown] => [name, Reflect.get(properties, name)])
    super.applyProperties(Object.fromEntries([...before, ...Object.entries(properties)]))
  }

  add(views: unknown): void {
    for (const view of Array.isArray(views) ? views : [views])
      if (view instanceof ViewProxy) this.insertAt({ view })
      else if (view !== null && view !== undefined) nativeLog('warn', `Cannot add ${view} to ${this}`)
  }

  /** A view that is in here already stays where it is. */
  insertAt({ view, position = this.children.length }: { view?: unknown; position?: number }): void {
    if (view instanceof ViewProxy && view.parent !== this) this[attach](view, position)
  }

  replaceAt({ view, position = -1 }: { view?: unknown; position?: number }): void {
    const old = this.children[position]
    if (!old || !(view instanceof ViewProxy)) return
    this[detach](old)
    this[attach](view, position)
  }

  remove(views: unknown): void {
    for (const view of Array.isArray(views) ? views : [views])
      if (view instanceof ViewProxy && view.parent === this) this[detach](view)
  }

  removeAllChildren(): void {
    for (const child of this.children) this[detach](child)
  }

  getViewById(id: string): ViewProxy | null {
    for (const child of this.children) {
      if (!(child instanceof ViewProxy)) continue
      const found = child.#values.get('id') === id ? child : child.getViewById(id)
      if (found) return found
    }
    return null
  }

  /** Tilting the phone moves it no more. */
  clearMotionEffects(): void {
    for (const name of ['horizontalMotionEffect', 'verticalMotionEffect']) this[writeNative](name, undefined)
  }

  show(): void {
    this[writeNative]('visible', true)
  }

  hide(): void {
    this[writeNative]('visible', false)
  }

  animate(animation: unknown, callback?: unknown): void {
    if (typeof animation !== 'object' || animation === null)
      throw new TypeError(`${this[typeName]}.animate takes a Ti.UI.Animation or an object`)
    animate(this, animation, callback)
  }

  /**
   * A picture of the view, in the pixels of the phone unless it is told to have one to a point. It is drawn before the next
   * line of the app; a callback gets it later (TiViewProxy.m). https://titaniumsdk.com/api/titanium/ui/view.html#toimage
   */
  toImage(callback?: unknown, honorScale: unknown = true): Blob {
    const blob = pictureOf(this, honorScale !== false)
    if (typeof callback === 'function') atTurnEnd(() => callBack(() => callback(blob)))
    return blob
  }

  [readNative](name: string): unknown {
    return this.#values.get(name)
  }

  [writeNative](name: string, value: unknown): void {
    propertySet()
    if (!this.#values.has(name)) {
      makeOwn(this, name)
      tellUndrawn(this[typeName], name, value)
    }
    this.#values.set(name, value)
    if (value instanceof RefreshControl) value[heldBy](this)
    this[show](name)
    const target = TEXT_IDS[name]
    const text = target && typeof value === 'string' ? Locale.getString(value, '') : ''
    if (target && text !== '' && text !== value) this[writeNative](target, text)
  }

  /** Sends a property as it is now. An image of the network follows when it has come. */
  [show](name: string): void {
    if (this[glassId] === null) return
    const value = this.#values.get(name)
    const wired = wireValue(name, value)
    if (wired !== undefined) this[tellGlass]({ [name]: wired })
    if (typeof value === 'string' && /image$/i.test(name) && isRemote(value)) this.#loadImage(name, value)
  }

  [initial](): UiProperties {
    return {}
  }

  [draw](): void {
    this[tellGlass](this[initial]())
    for (const name of this.#values.keys()) this[show](name)
  }

  [handleTouch](touch: Touch): void {
    const { event, x = 0, y = 0, value } = touch
    const control = this.#values.get('refreshControl')
    if (event === 'refresh' && control instanceof RefreshControl) control[pulled]()
    if (OF_WIDGETS.has(event)) return
    this[emit](event, { x, y, ...(event === 'swipe' && { direction: value }) })
    if (event === 'click') this[tapped](this, { x, y })
    if (event === 'swipe') this[swiped](value)
  }

  /** A tap is also a gesture, of the nearest view that listens to it. Controls, which end the tap, keep it from others. */
  override [tapped](source: ViewTree, point?: object): void {
    if (source === this) listening(this, 'singletap')?.[emit]('singletap', { ...point })
    super[tapped](source)
  }

  [laidOut](): void {
    if (this.hasListeners('postlayout')) this[emit]('postlayout', {}, { bubbles: false })
  }

  [names](): { [name: string]: string } {
    const { id, title, text } = Object.fromEntries(this.#values)
    const named = typeof title === 'string' ? title : text
    return {
      ...(typeof id === 'string' && { id }),
      ...(typeof named === 'string' && { title: named }),
    }
  }

  #loadImage(name: string, url: string): void {
    loadRemoteImage(url, {
      loaded: (path) => {
        if (this.#values.get(name) === url) this[tellGlass]({ [name]: versioned(path) })
      },
      failed: (_code, message) => nativeLog('error', `Image ${url} was not loaded: ${message}`),
    })
  }
}

function listening(view: ViewTree, event: string): ViewTree | null {
  let at: ViewTree | null = view
  while (at && !at.hasListeners(event)) at = at.parent
  return at
}

/** Where a view is seen on the screen; undefined before it is laid out. */
function onScreen(view: ViewProxy): { readonly x: number; readonly y: number } | undefined {
  const box = placer.boxOf(view[glassId])
  if (!box?.rect) return undefined
  let { x, y } = originOf(box)
  for (let at = view.parent; at; at = at.parent) {
    x -= at[scrolledBy].x
    y -= at[scrolledBy].y
  }
  return { x, y }
}

function inUnits(lengths: { readonly [name: string]: number }): object {
  return Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, inDefaultUnit(length)]))
}

function pointOf(value: unknown): { readonly x: number; readonly y: number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const [x, y] = [dimension(Reflect.get(value, 'x')), dimension(Reflect.get(value, 'y'))]
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined
}

implement(ViewProxy.prototype, 'Ti.UI.View', {
  touchEnabled: true,
  visible: true,
  opacity: 1,
  horizontalWrap: true,
  layout: 'composite',
})
