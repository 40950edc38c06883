import { Buffer as Bytes } from 'node:buffer'
import { membersOf } from './api/members.ts'
import { Blob } from './Blob.ts'
import { KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'

/** Node's names of the charsets that Titanium knows as Ti.Codec.CHARSET_*. */
const ENCODINGS: { readonly [charset: string]: BufferEncoding } = {
  ascii: 'ascii',
  ISOLatin1: 'latin1',
  utf8: 'utf8',
  utf16: 'utf16le',
  utf16le: 'utf16le',
}

const MAX_LENGTH = 2 ** 30

/** What is behind the object that the app holds, which gives each byte by its index. */
const targets = new WeakMap<Buffer, Buffer>()
const inner = (buffer: Buffer) => targets.get(buffer) ?? buffer
const isIndex = (name: string | symbol): name is string => typeof name === 'string' && /^\d+$/.test(name)

/** Bytes that can be changed: `buffer[0] = 255`. https://titaniumsdk.com/api/titanium/buffer.html */
export class Buffer extends KrollProxy {
  override readonly apiName = 'Ti.Buffer'
  #bytes: Bytes = Bytes.alloc(0)

  private constructor() {
    super()
  }

  /** `{ length }` in bytes, or `{ value, type }` with a text and its charset. */
  static create(options: { length?: number; value?: unknown; type?: string } = {}): Buffer {
    const buffer = new Buffer()
    const { value, type = 'utf8', length } = options
    if (typeof value === 'string') buffer.#bytes = Bytes.from(value, encoding(type))
    else if (typeof value === 'number') buffer.#bytes = Bytes.of(value)
    if (length !== undefined) buffer.length = length
    const indexed = new Proxy(buffer, ELEMENTS)
    targets.set(indexed, buffer)
    return indexed
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
  set length(length: number) {
    if (!Number.isInteger(length) || length < 0 || length > MAX_LENGTH)
      throw new RangeError(`Ti.Buffer: length ${length} is not between 0 and ${MAX_LENGTH} bytes`)
    const resized = Bytes.alloc(length)
    this.#bytes.copy(resized)
    this.#bytes = resized
  }

  append(other: Buffer, offset?: number, length?: number): number {
    return this.insert(other, this.length, offset, length)
  }

  insert(other: Buffer, at: number, offset?: number, length?: number): number {
    const added = Buffer.slice(other, offset, length)
    this.#bytes = Bytes.concat([this.#bytes.subarray(0, at), added, this.#bytes.subarray(at)])
    return added.byteLength
  }

  copy(other: Buffer, at = 0, offset?: number, length?: number): number {
    const source = Buffer.slice(other, offset, length)
    Buffer.slice(this, at, source.byteLength).set(source)
    return source.byteLength
  }

  clone(offset?: number, length?: number): Buffer {
    const clone = Buffer.create()
    inner(clone).#bytes = Bytes.from(Buffer.slice(this, offset, length))
    return clone
  }

  fill(byte: number, offset?: number, length?: number): void {
    Buffer.slice(this, offset, length).fill(byte)
  }

  clear(): void {
    this.#bytes.fill(0)
  }

  release(): void {
    this.#bytes = Bytes.alloc(0)
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

  byteAt(index: number): number | undefined {
    return this.#bytes[index]
  }

  setByteAt(index: number, byte: number): void {
    this.#bytes[index] = byte
  }
}

const ELEMENTS: ProxyHandler<Buffer> = {
  get(buffer, name) {
    if (isIndex(name)) return buffer.byteAt(Number(name))
    const value = Reflect.get(buffer, name, buffer)
    return typeof value === 'function' ? value.bind(buffer) : value
  },
  set(buffer, name, value) {
    if (!isIndex(name)) return Reflect.set(buffer, name, value, buffer)
    buffer.setByteAt(Number(name), Number(value))
    return true
  },
}

function encoding(charset: string): BufferEncoding {
  const name = ENCODINGS[charset]
  if (name) return name
  throw new TypeError(`Ti.createBuffer: ${charset} is no charset; use one of Ti.Codec.CHARSET_*`)
}

refuseMissing(Buffer.prototype, 'Ti.Buffer', membersOf('Ti.Buffer'))
