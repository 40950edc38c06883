import { Buffer as Bytes } from 'node:buffer'
import { membersOf } from './api/members.ts'
import { Blob } from './Blob.ts'
import { CHARSETS, charset } from './Codec/charsets.ts'
import { NATIVE_BYTE_ORDER, numberType, writeNumber } from './Codec/numbers.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'

export interface BufferOptions {
  readonly length?: number
  readonly value?: unknown
  readonly type?: string
  readonly byteOrder?: number
}

const MAX_LENGTH = 2 ** 30
const NOTHING = Bytes.alloc(0)

/** What is behind the object that the app holds, which gives each byte by its index. */
const targets = new WeakMap<Buffer, Buffer>()
const inner = (buffer: Buffer) => targets.get(buffer) ?? buffer
const isIndex = (name: string | symbol): name is string => typeof name === 'string' && /^\d+$/.test(name)

/** Bytes that can be changed: `buffer[0] = 255`. https://titaniumsdk.com/api/titanium/buffer.html */
export class Buffer extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Buffer'
  byteOrder = NATIVE_BYTE_ORDER
  #bytes: Bytes = NOTHING

  private constructor() {
    super()
  }

  /** `{ length }` in bytes; or `{ value, type }`, a text and its charset, or a number and its type. */
  static create(options: BufferOptions = {}): Buffer {
    const buffer = new Buffer()
    buffer.#fillWith(options)
    const indexed = new Proxy(buffer, ELEMENTS)
    targets.set(indexed, buffer)
    return indexed
  }

  static ofBytes(bytes: Uint8Array): Buffer {
    const buffer = Buffer.create()
    inner(buffer).#bytes = Bytes.from(bytes)
    return buffer
  }

  /** A view of a part of the bytes, for the runtime's own use. */
  static slice(buffer: Buffer, offset = 0, length = buffer.length - offset): Uint8Array {
    const { byteLength } = inner(buffer).#bytes
    if (offset < 0 || length < 0 || offset + length > byteLength)
      throw new RangeError(`Ti.Buffer: ${length} bytes from ${offset} are not within ${byteLength} bytes`)
    return inner(buffer).#bytes.subarray(offset, offset + length)
  }

  get length(): number {
    return this.#bytes.byteLength
  }

  /** Keeps the bytes there are and fills up with zeros. */
  set length(length: unknown) {
    const wanted = Math.trunc(Number(length))
    if (!(wanted >= 0 && wanted <= MAX_LENGTH))
      throw new RangeError(`Ti.Buffer: length ${length} is not between 0 and ${MAX_LENGTH} bytes`)
    const resized = Bytes.alloc(wanted)
    this.#bytes.copy(resized)
    this.#bytes = resized
  }

  append(other: unknown, offset?: unknown, length?: unknown): number {
    const added = partOf('append', other, offset, length)
    this.#bytes = Bytes.concat([this.#bytes, added])
    return added.byteLength
  }

  insert(other: unknown, at: unknown, offset?: unknown, length?: unknown): number {
    const added = partOf('insert', other, offset, length)
    const place = this.#index(whole('insert', at))
    this.#bytes = Bytes.concat([this.#bytes.subarray(0, place), added, this.#bytes.subarray(place)])
    return added.byteLength
  }

  copy(other: unknown, at: unknown, offset?: unknown, length?: unknown): number {
    const source = partOf('copy', other, offset, length)
    Buffer.slice(this, whole('copy', at), source.byteLength).set(source)
    return source.byteLength
  }

  clone(offset?: unknown, length?: unknown): Buffer {
    const clone = Buffer.ofBytes(partOf('clone', this, offset, length))
    clone.byteOrder = this.byteOrder
    return clone
  }

  fill(byte: unknown, offset?: unknown, length?: unknown): void {
    partOf('fill', this, offset, length).fill(whole('fill', byte))
  }

  clear(): void {
    this.#bytes.fill(0)
  }

  release(): void {
    this.#bytes = NOTHING
  }

  toBlob(): Blob {
    return Blob.fromBytes(Uint8Array.from(this.#bytes), 'application/octet-stream')
  }

  toArrayBuffer(): ArrayBuffer {
    return Uint8Array.from(this.#bytes).buffer
  }

  override toString(): string {
    return this.#bytes.toString('utf8')
  }

  byteAt(index: number): number {
    return this.#bytes[this.#index(index)] ?? 0
  }

  setByteAt(index: number, byte: unknown): void {
    if (typeof byte !== 'number') throw new TypeError(`Ti.Buffer: ${byte} cannot be a byte`)
    this.#bytes[this.#index(index)] = byte
  }

  #index(index: number): number {
    if (index >= 0 && index < this.length) return index
    throw new RangeError(`Ti.Buffer: index ${index} is not within ${this.length} bytes`)
  }

  /** A text takes no more than `length` bytes, where that is told, and a number just its size. */
  #fillWith({ length, value, type, byteOrder = NATIVE_BYTE_ORDER }: BufferOptions): void {
    if (length !== undefined) this.length = length
    if (typeof value === 'string') {
      const encoded = charset(type ?? CHARSETS.CHARSET_UTF8).encode(value)
      if (length === undefined) this.#bytes = encoded
      else encoded.copy(this.#bytes)
    } else if (typeof value === 'number') {
      if (type === undefined) throw new TypeError('Ti.createBuffer: a number needs a type, Ti.Codec.TYPE_*')
      if (length === undefined) this.length = numberType(type).size
      this.byteOrder = byteOrder
      writeNumber(this.#bytes, 0, value, type, byteOrder)
    } else if (value !== undefined && value !== null)
      throw new TypeError('Ti.createBuffer: a value is a text or a number')
  }
}

function whole(member: string, value: unknown): number {
  const number = Math.trunc(Number(value ?? Number.NaN))
  if (Number.isFinite(number)) return number
  throw new TypeError(`Ti.Buffer.${member}: ${value} is no number`)
}

/** An offset goes with a length, or neither is told. */
function partOf(member: string, buffer: unknown, offset: unknown, length: unknown): Uint8Array {
  if (!(buffer instanceof Buffer)) throw new TypeError(`Ti.Buffer.${member} takes a Ti.Buffer`)
  if (offset === undefined || offset === null) return Buffer.slice(buffer)
  return Buffer.slice(buffer, whole(member, offset), whole(member, length))
}

const ELEMENTS: ProxyHandler<Buffer> = {
  get(buffer, name) {
    if (isIndex(name)) return buffer.byteAt(Number(name))
    const value = Reflect.get(buffer, name, buffer)
    return typeof value === 'function' ? value.bind(buffer) : value
  },
  set(buffer, name, value) {
    if (!isIndex(name)) return Reflect.set(buffer, name, value, buffer)
    buffer.setByteAt(Number(name), value)
    return true
  },
}

refuseMissing(Buffer.prototype, 'Ti.Buffer', membersOf('Ti.Buffer'))
