/** The part of Backbone (Alloy ships 0.9.2 to 1.6.0, as `app/config.json` says) that all its versions share. */
interface BackboneEvents {
  on(events: string, callback: (...args: never[]) => void, context?: object): this
  off(events?: string | null, callback?: ((...args: never[]) => void) | null, context?: object | null): this
  trigger(events: string, ...args: unknown[]): this
}

interface BackboneModel extends BackboneEvents {
  /** The server's id; `undefined` while new. */
  id: unknown
  readonly cid: string
  get(attribute: string): unknown
  set(attribute: string, value: unknown, options?: object): this | false
  set(attributes: object, options?: object): this | false
  unset(attribute: string, options?: object): this | false
  has(attribute: string): boolean
  isNew(): boolean
  toJSON(): Record<string, unknown>
  fetch(options?: object): unknown
  save(attributes?: object | null, options?: object): unknown
  destroy(options?: object): unknown
}

interface BackboneCollection extends BackboneEvents {
  readonly length: number
  readonly models: BackboneModel[]
  at(index: number): BackboneModel | undefined
  get(id: unknown): BackboneModel | undefined
  add(models: object | readonly object[], options?: object): unknown
  remove(models: object | readonly object[], options?: object): unknown
  reset(models?: readonly object[], options?: object): unknown
  where(attributes: object): BackboneModel[]
  each(callback: (model: BackboneModel, index: number) => void): void
  map<Result>(callback: (model: BackboneModel, index: number) => Result): Result[]
  filter(callback: (model: BackboneModel, index: number) => boolean): BackboneModel[]
  toJSON(): Array<Record<string, unknown>>
  fetch(options?: object): unknown
}

declare const Backbone: {
  readonly VERSION: string
  /** An object that can listen and be listened to; `_.extend({}, Backbone.Events)` makes one. */
  readonly Events: BackboneEvents
}
