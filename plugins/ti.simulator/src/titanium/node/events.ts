type Name = string | symbol
type Listener = (this: unknown, ...args: unknown[]) => unknown
/** The function that takes a `once` listener away again knows whom it calls. */
type Wrapped = Listener & { listener?: Listener }

const registered = new WeakMap<EventEmitter, Map<Name, Wrapped[]>>()
const limits = new WeakMap<EventEmitter, number>()
let warn: (warning: Error) => void = () => {}

/** Who hears that an emitter has more listeners than is likely meant. */
export function warningsGoTo(report: (warning: Error) => void): void {
  warn = report
}

/** Made at the first use, because `util.inherits` calls no constructor. */
function listenersOf(emitter: EventEmitter): Map<Name, Wrapped[]> {
  const known = registered.get(emitter) ?? new Map<Name, Wrapped[]>()
  registered.set(emitter, known)
  return known
}

function add(emitter: EventEmitter, name: Name, listener: Wrapped, first: boolean): EventEmitter {
  const all = listenersOf(emitter)
  if (all.has('newListener')) emitter.emit('newListener', name, listener)
  const before = all.get(name) ?? []
  const after = first ? [listener, ...before] : [...before, listener]
  all.set(name, after)
  const most = emitter.getMaxListeners()
  if (most > 0 && after.length > most) tooMany(emitter, name, after.length)
  return emitter
}

function tooMany(emitter: EventEmitter, type: Name, count: number): void {
  const text = `Possible EventEmitter memory leak detected. ${count} ${String(type)} listeners added. Use emitter.setMaxListeners() to increase limit`
  warn(Object.assign(new Error(text), { name: 'MaxListenersExceededWarning', emitter, type, count }))
}

function onceOnly(emitter: EventEmitter, name: Name, listener: Listener): Wrapped {
  const wrapped: Wrapped = (...args) => {
    emitter.removeListener(name, wrapped)
    listener.apply(emitter, args)
  }
  wrapped.listener = listener
  return wrapped
}

/**
 * `events` of the SDK (common/Resources/ti.internal/extensions/node/events.js), which is not Node's in all: `once` gives
 * nothing back, and an `error` that nobody hears throws nothing. https://nodejs.org/api/events.html
 */
export class EventEmitter {
  static defaultMaxListeners = 10
  static readonly EventEmitter = EventEmitter

  static listenerCount(emitter: EventEmitter, name: Name): number {
    return emitter.listenerCount(name)
  }

  addListener(name: Name, listener: Listener): this {
    add(this, name, listener, false)
    return this
  }

  on(name: Name, listener: Listener): this {
    return this.addListener(name, listener)
  }

  prependListener(name: Name, listener: Listener): this {
    add(this, name, listener, true)
    return this
  }

  once(name: Name, listener: Listener): void {
    this.on(name, onceOnly(this, name, listener))
  }

  prependOnceListener(name: Name, listener: Listener): void {
    this.prependListener(name, onceOnly(this, name, listener))
  }

  removeListener(name: Name, listener: Listener): this {
    const all = listenersOf(this)
    const listeners = all.get(name) ?? []
    const index = listeners.findLastIndex((each) => each === listener || each.listener === listener)
    const found = listeners[index]
    if (!found) return this
    if (listeners.length === 1) all.delete(name)
    else all.set(name, listeners.toSpliced(index, 1))
    if (all.has('removeListener')) this.emit('removeListener', name, found.listener ?? listener)
    return this
  }

  off(name: Name, listener: Listener): this {
    return this.removeListener(name, listener)
  }

  emit(name: Name, ...args: unknown[]): boolean {
    const listeners = listenersOf(this).get(name) ?? []
    for (const listener of listeners) listener.apply(this, args)
    return listeners.length > 0
  }

  listenerCount(name: Name): number {
    return listenersOf(this).get(name)?.length ?? 0
  }

  eventNames(): Name[] {
    return [...listenersOf(this).keys()]
  }

  listeners(name: Name): Listener[] {
    return this.rawListeners(name).map((each) => each.listener ?? each)
  }

  rawListeners(name: Name): Wrapped[] {
    return [...(listenersOf(this).get(name) ?? [])]
  }

  getMaxListeners(): number {
    return limits.get(this) || EventEmitter.defaultMaxListeners
  }

  setMaxListeners(most: number): this {
    limits.set(this, most)
    return this
  }

  /** With a listener of `removeListener`, each goes by itself, the last first. */
  removeAllListeners(name?: Name): this {
    const all = listenersOf(this)
    if (!all.has('removeListener')) {
      if (name === undefined) all.clear()
      else all.delete(name)
    } else if (name === undefined) {
      for (const each of this.eventNames()) if (each !== 'removeListener') this.removeAllListeners(each)
      this.removeAllListeners('removeListener')
      all.clear()
    } else for (const each of this.rawListeners(name).reverse()) this.removeListener(name, each)
    return this
  }
}
