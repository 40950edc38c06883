import { Blob } from '../Blob.ts'
import { Buffer } from '../Buffer.ts'
import { MODE_APPEND, MODE_READ, MODE_WRITE } from '../Filesystem/constants.ts'
import { IOStream } from '../IOStream.ts'
import { put, roomForAll, take } from './hooks.ts'

/**
 * The documentation's Ti.BufferStream and Ti.BlobStream. What is written goes into the buffer itself.
 * https://titaniumsdk.com/api/titanium/bufferstream.html
 */
export class DataStream extends IOStream {
  readonly #mode: number
  #data: Buffer | null
  #position = 0

  private constructor(data: Buffer, mode: number) {
    super()
    this.#data = data
    this.#mode = mode
  }

  static of(source: unknown, mode: unknown): DataStream {
    if (mode !== MODE_READ && mode !== MODE_WRITE && mode !== MODE_APPEND)
      throw new TypeError(`Ti.Stream: ${mode} is no mode; use Ti.Stream.MODE_READ, _WRITE or _APPEND`)
    if (source instanceof Buffer) return new DataStream(source, mode)
    if (!(source instanceof Blob)) throw new TypeError('Ti.Stream: a source is a Ti.Buffer or a Ti.Blob')
    if (mode !== MODE_READ) throw new TypeError('Ti.Stream: a Ti.Blob can only be read')
    return new DataStream(Buffer.ofBytes(Blob.bytesOf(source)), mode)
  }

  isReadable(): boolean {
    return this.#mode === MODE_READ
  }

  isWritable(): boolean {
    return this.#mode !== MODE_READ
  }

  close(): void {
    this.#data = null
    this.#position = 0
  }

  [roomForAll](): number {
    return this.#open().length
  }

  [take](most: number): Uint8Array {
    const data = this.#open()
    const position = Math.min(this.#position, data.length)
    const bytes = Buffer.slice(data, position, Math.min(most, data.length - position))
    this.#position = position + bytes.byteLength
    return bytes
  }

  /** The buffer grows where there is no room. */
  [put](bytes: Uint8Array): void {
    const data = this.#open()
    const position = this.#mode === MODE_APPEND ? data.length : this.#position
    this.#position = position + bytes.byteLength
    if (this.#position > data.length) data.length = this.#position
    Buffer.slice(data, position, bytes.byteLength).set(bytes)
  }

  #open(): Buffer {
    if (this.#data === null) throw new Error('Ti.IOStream: the stream is closed')
    return this.#data
  }
}
