import { nativeError } from './nativeError.ts'
import { callListener } from './turn.ts'

export type Listener = (event: KrollEvent) => void
export interface KrollEvent {
  type: string
  source: KrollProxy
  bubbles: boolean
  cancelBubble: boolean
  [key: string]: unknown
}

/** The name of its API type, which an app reads as `apiName`. */
export const apiNameOf: unique symbol = Symbol('apiName')

/** The base of everything that Titanium hands to an app. https://titaniumsdk.com/api/titanium/proxy.html */
export class KrollProxy {
  readonly [apiNameOf]: string = 'Ti.Proxy'
  readonly #listeners = new Map<string, Listener[]>()
  #bubbles = true

  get apiName(): string {
    return this[apiNameOf]
  }

  /** It is read-only: what is set is passed over (TiProxy.m). */
  set apiName(_name: unknown) {}

  /** Whether events go on to what the proxy is in. */
  get bubbleParent(): boolean {
    return this.#bubbles
  }

  set bubbleParent(bubbles: unknown) {
    this.#bubbles = bubbles === undefined || bubbles === null || Boolean(bubbles)
  }

  /** @throws for what is no function (TiProxy.m). */
  addEventListener(name: string, listener: Listener): void {
    if (typeof listener !== 'function')
      throw nativeError('Invalid type passed to function', `expected: Function, was: ${typeof listener}`)
    const listeners = this.#listeners.get(name) ?? []
    this.#listeners.set(name, [...listeners, listener])
    if (listeners.length === 0) this.firstListenerAdded(name)
  }

  /** A function that was added twice stays once. */
  removeEventListener(name: string, listener: Listener): void {
    const listeners = this.#listeners.get(name) ?? []
    const index = listeners.indexOf(listener)
    if (index >= 0) this.#listeners.set(name, listeners.toSpliced(index, 1))
  }

  hasListeners(name: string): boolean {
    return (this.#listeners.get(name)?.length ?? 0) > 0
  }

  fireEvent(name: string, payload?: object): void {
    this.deliver(this.makeEvent(name, payload ?? {}))
  }

  applyProperties(properties: object): void {
    Object.assign(this, properties)
  }

  /** Native properties are the proxy's own wherever they have a value (KrollObject.m). */
  hasOwnProperty(name: PropertyKey): boolean {
    if (Object.hasOwn(this, name)) return true
    return !(name in Object.prototype) && Reflect.get(this, name) !== undefined
  }

  /** What the app has set. */
  toJSON(): object {
    return { ...this }
  }

  toString(): string {
    return `[object ${this.apiName.slice(this.apiName.lastIndexOf('.') + 1)}]`
  }

  protected makeEvent(name: string, payload: object): KrollEvent {
    return { bubbles: false, cancelBubble: false, ...payload, type: name, source: this }
  }

  /** Calls the listeners of this very object. Listeners added or removed meanwhile wait for the next event. */
  protected deliver(event: KrollEvent): void {
    for (const listener of this.#listeners.get(event.type) ?? []) callListener(listener.bind(this), event)
  }

  /** Native observers are installed with the first listener of a name. */
  protected firstListenerAdded(_name: string): void {}
}
