import type { Touch, UiProperties, ViewId } from '../../wire/ui.ts'
import { type KrollEvent, KrollProxy } from '../kernel/KrollProxy.ts'
import { NotSimulated } from '../kernel/members.ts'
import { nativeLog } from '../kernel/nativeLog.ts'
import { notices } from '../kernel/os.ts'
import { Locale } from '../Locale.ts'
import { animated, completeLater, targetsOf } from './Animation.ts'
import { createOnGlass, destroyOnGlass, send, setOnGlass } from './glass.ts'
import {
  attach,
  context,
  detach,
  emit,
  glassId,
  handleTouch,
  initial,
  readNative,
  render,
  rendered,
  show,
  tapped,
  tellGlass,
  typeName,
  unrender,
  writeNative,
} from './hooks.ts'
import { isRemote, versioned } from './imageFile.ts'
import { implement } from './implement.ts'
import { loadRemoteImage } from './remoteImage.ts'
import { wireValue } from './wireValue.ts'

const NO_LAYOUT = { x: 0, y: 0, width: 0, height: 0 }
/** Properties that name a text of strings.xml, and the property that takes the text. */
const TEXT_IDS: { readonly [name: string]: string } = {
  hinttextid: 'hintText',
  messageid: 'message',
  promptid: 'prompt',
  textid: 'text',
  titleid: 'title',
  titlepromptid: 'titlePrompt',
}

/**
 * The base of everything that is drawn. Native properties are kept here and read back as they were set; the native
 * view comes into being when the view comes into an open window. https://titaniumsdk.com/api/titanium/ui/view.html
 */
export class ViewProxy extends KrollProxy {
  /** Set by `implement`. */
  declare readonly [typeName]: string
  declare bubbleParent: boolean
  declare touchEnabled: boolean
  readonly #values = new Map<string, unknown>()
  readonly #children: ViewProxy[] = []
  #parent: ViewProxy | null = null
  #id: ViewId | null = null

  constructor() {
    super()
    Object.defineProperty(this, 'apiName', { get: () => this[typeName], set() {}, enumerable: true })
  }

  get parent(): ViewProxy | null {
    return this.#parent
  }

  get children(): ViewProxy[] {
    return [...this.#children]
  }

  /** As on the phone, all zero until the first layout. The headless phone lays nothing out. */
  get rect(): object {
    return this.#layout('rect')
  }

  get size(): object {
    return this.#layout('size')
  }

  add(views: unknown): void {
    for (const view of Array.isArray(views) ? views : [views])
      if (view instanceof ViewProxy) this[attach](view, this.#children.length)
      else if (view !== null && view !== undefined) nativeLog('warn', `Cannot add ${view} to ${this}`)
  }

  insertAt({ view, position = this.#children.length }: { view?: unknown; position?: number }): void {
    if (view instanceof ViewProxy) this[attach](view, position)
  }

  replaceAt({ view, position = -1 }: { view?: unknown; position?: number }): void {
    const old = this.#children[position]
    if (!old || !(view instanceof ViewProxy)) return
    this[detach](old)
    this[attach](view, position)
  }

  remove(views: unknown): void {
    for (const view of Array.isArray(views) ? views : [views])
      if (view instanceof ViewProxy && view.#parent === this) this[detach](view)
  }

  removeAllChildren(): void {
    for (const child of this.children) this[detach](child)
  }

  getViewById(id: string): ViewProxy | null {
    for (const child of this.#children) {
      const found = child.#values.get('id') === id ? child : child.getViewById(id)
      if (found) return found
    }
    return null
  }

  show(): void {
    this[writeNative]('visible', true)
  }

  hide(): void {
    this[writeNative]('visible', false)
  }

  /** The glass is led to the animation's values at once; the properties have them when its time is over. */
  animate(animation: unknown, callback?: unknown): void {
    if (typeof animation !== 'object' || animation === null)
      throw new TypeError(`${this[typeName]}.animate takes a Ti.UI.Animation or an object`)
    this[tellGlass](animated(animation))
    completeLater(animation, () => {
      for (const [name, value] of targetsOf(animation)) this[writeNative](name, value)
      if (typeof callback === 'function') callback({ type: 'complete', source: animation })
    })
  }

  [readNative](name: string): unknown {
    return this.#values.get(name)
  }

  [writeNative](name: string, value: unknown): void {
    this.#values.set(name, value)
    this[show](name)
    const target = TEXT_IDS[name]
    const text = target && typeof value === 'string' ? Locale.getString(value, '') : ''
    if (target && text !== '' && text !== value) this[writeNative](target, text)
  }

  /** Sends a property as it is now. An image of the network follows when it has come. */
  [show](name: string): void {
    if (this.#id === null) return
    const value = this.#values.get(name)
    const wired = wireValue(name, value)
    if (wired !== undefined) setOnGlass(this.#id, { [name]: wired })
    if (/image$/i.test(name) && isRemote(value)) this.#loadImage(name, value)
  }

  [render](): ViewId {
    if (this.#id !== null) return this.#id
    this.#id = createOnGlass(this, this[typeName])
    setOnGlass(this.#id, this[initial]())
    for (const name of this.#values.keys()) this[show](name)
    for (const [index, child] of this.children.entries()) this.#insert(child, index)
    this[rendered]()
    return this.#id
  }

  [rendered](): void {}

  [unrender](): void {
    if (this.#id === null) return
    for (const child of this.#children) child[unrender]()
    destroyOnGlass(this.#id)
    this.#id = null
  }

  [attach](child: ViewProxy, index: number): void {
    if (child.#parent === this && this.#children.indexOf(child) === index) return
    child.#parent?.[detach](child)
    this.#children.splice(index, 0, child)
    child.#parent = this
    if (this.#id !== null) this.#insert(child, this.#children.indexOf(child))
  }

  [detach](child: ViewProxy): void {
    const index = this.#children.indexOf(child)
    if (index < 0) return
    this.#children.splice(index, 1)
    child.#parent = null
    if (this.#id !== null && child.#id !== null) send({ op: 'remove', parent: this.#id, child: child.#id })
    child[unrender]()
  }

  [handleTouch](touch: Touch): void {
    const { event, x = 0, y = 0, value } = touch
    if (event === 'change' || event === 'itemclick' || event === 'return') return
    this[emit](event, { x, y, ...(event === 'swipe' && { direction: value }) })
    if (event === 'click') this[tapped](this)
  }

  [tapped](source: ViewProxy): void {
    this.#parent?.[tapped](source)
  }

  [context](source: ViewProxy): object {
    return this.#parent?.[context](source) ?? {}
  }

  /** Events of the system bubble to the parents. The timeline shows those that somebody listens to. */
  [emit](name: string, payload: object, { bubbles = true }: { bubbles?: boolean } = {}): void {
    if (this.#isHeard(name, bubbles)) notices.fired(name, { view: this[typeName], ...this.#names() })
    this.deliver(this.makeEvent(name, { ...payload, ...this[context](this), bubbles }))
  }

  get [glassId](): ViewId | null {
    return this.#id
  }

  [initial](): UiProperties {
    return {}
  }

  [tellGlass](properties: UiProperties): void {
    if (this.#id !== null) setOnGlass(this.#id, properties)
  }

  protected override firstListenerAdded(name: string): void {
    if (name === 'postlayout') nativeLog('warn', `The event postlayout of ${this[typeName]} is not simulated`)
  }

  protected override deliver(event: KrollEvent): void {
    super.deliver(event)
    if (event.bubbles && !event.cancelBubble && this.bubbleParent) this.#parent?.deliver(event)
  }

  #insert(child: ViewProxy, index: number): void {
    const id = child[render]()
    if (this.#id !== null) send({ op: 'insert', parent: this.#id, child: id, index })
  }

  #loadImage(name: string, url: string): void {
    loadRemoteImage(url, {
      loaded: (path) => {
        if (this.#values.get(name) === url) this[tellGlass]({ [name]: versioned(path) })
      },
      failed: (_code, message) => nativeLog('error', `Image ${url} was not loaded: ${message}`),
    })
  }

  #isHeard(name: string, bubbles: boolean): boolean {
    if (this.hasListeners(name)) return true
    const parent = bubbles && this.bubbleParent ? this.#parent : null
    return parent ? parent.#isHeard(name, true) : false
  }

  #names(): { [name: string]: string } {
    const { id, title, text } = Object.fromEntries(this.#values)
    const named = typeof title === 'string' ? title : text
    return {
      ...(typeof id === 'string' && { id }),
      ...(typeof named === 'string' && { title: named }),
    }
  }

  #layout(member: string): object {
    if (this.#id === null) return { ...NO_LAYOUT }
    throw new NotSimulated(this[typeName], member)
  }
}

implement(ViewProxy.prototype, 'Ti.UI.View', {
  bubbleParent: true,
  touchEnabled: true,
  visible: true,
  opacity: 1,
  horizontalWrap: true,
  layout: 'composite',
})
