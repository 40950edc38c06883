import { EventEmitter } from './events.ts'

type Options = { readonly [name: string]: unknown }

/** Gives a stream the methods of its options, as `_read` for `read`. */
function take(stream: object, options: Options | undefined, names: readonly string[]): void {
  for (const name of names)
    if (typeof options?.[name] === 'function') Reflect.set(stream, `_${name}`, options[name])
}

/**
 * `stream` of the SDK, whose classes name what a stream has, and carry no data yet
 * (common/Resources/ti.internal/extensions/node/stream.js). https://nodejs.org/api/stream.html
 */
export class Stream extends EventEmitter {
  static Stream = Stream
  static Readable: typeof Readable
  static Writable: typeof Writable
  static Duplex: typeof Duplex
  static Transform: typeof Transform
}

export class Readable extends Stream {
  readable = true

  constructor(options?: Options) {
    super()
    take(this, options, ['read', 'destroy'])
  }

  _destroy(error: unknown, callback: (error: unknown) => void): void {
    callback(error)
  }

  _read(_size?: number): void {
    throw new Error('method not implemented: _read()')
  }
}

export class Writable extends Stream {
  writable = true

  constructor(options?: Options) {
    super()
    take(this, options, ['write', 'writev', 'destroy', 'final'])
  }
}

export class Duplex extends Readable {
  writable: boolean
  allowHalfOpen: boolean

  constructor(options?: Options) {
    super(options)
    take(this, options, ['write', 'writev', 'final'])
    this.readable = options?.readable !== false
    this.writable = options?.writable !== false
    this.allowHalfOpen = options?.allowHalfOpen !== false
  }
}

export class Transform extends Duplex {
  constructor(options?: Options) {
    super(options)
    take(this, options, ['transform', 'flush'])
  }
}

/** Node's old style, `Readable.call(this)` and `Readable()`, makes a stream too. */
const callable = <Class extends typeof Stream>(Class: Class): Class =>
  new Proxy(Class, {
    apply(target, self: unknown, args) {
      const made: object = Reflect.construct(target, args)
      return self instanceof target ? Object.assign(self, made) : made
    },
  })

Object.assign(Stream, {
  Stream: callable(Stream),
  Readable: callable(Readable),
  Writable: callable(Writable),
  Duplex: callable(Duplex),
  Transform: callable(Transform),
})
export const stream = Stream.Stream
