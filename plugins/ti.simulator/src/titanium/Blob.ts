import { Buffer } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { TextDecoder } from 'node:util'
import { readImageHead } from '../wire/imageHead.ts'
import { membersOf } from './api/members.ts'
import { File } from './Filesystem/File.ts'
import { mimeTypeOf } from './Filesystem/mimeType.ts'
import { fileUrl, isInSandbox } from './Filesystem/paths.ts'
import { imageSize } from './imageSize.ts'
import { KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'

type Source =
  | { readonly path: string }
  | { readonly bytes: Uint8Array; readonly path?: undefined }
  | { readonly symbol: string; readonly path?: undefined }

const NOTHING = new Uint8Array()

/**
 * Binary data, in memory or in a file. A file is read anew at each use, so a blob of a temporary file is empty once
 * the file is gone. https://titaniumsdk.com/api/titanium/blob.html
 */
export class Blob extends KrollProxy {
  override readonly apiName = 'Ti.Blob'
  #source: Source
  #mimeType: string

  private constructor(source: Source, mimeType: string) {
    super()
    this.#source = source
    this.#mimeType = mimeType
  }

  static fromFile(path: string): Blob {
    return new Blob({ path }, mimeTypeOf(path))
  }

  static fromBytes(bytes: Uint8Array, mimeType: string): Blob {
    return new Blob({ bytes }, mimeType)
  }

  /** A picture of iOS itself, which the glass knows by its name. */
  static ofSymbol(symbol: string): Blob {
    return new Blob({ symbol }, 'image/png')
  }

  static symbolOf(blob: Blob): string | undefined {
    return 'symbol' in blob.#source ? blob.#source.symbol : undefined
  }

  /** The path of the file behind a blob, for the runtime's own use. */
  static pathOf(blob: Blob): string | undefined {
    return blob.#source.path
  }

  static bytesOf(blob: Blob): Uint8Array {
    const source = blob.#source
    if ('symbol' in source)
      throw new Error(`The pixels of the system image ${source.symbol} are not simulated`)
    if (source.path === undefined) return source.bytes
    try {
      return isInSandbox(source.path) ? readFileSync(source.path) : NOTHING
    } catch {
      return NOTHING
    }
  }

  /** As much as tells an image, so that a large one is not read for its size. */
  static headOf(blob: Blob): Uint8Array {
    const { path } = blob.#source
    if (path === undefined) return Blob.bytesOf(blob)
    try {
      return isInSandbox(path) ? readImageHead(path) : NOTHING
    } catch {
      return NOTHING
    }
  }

  get length(): number {
    const { path } = this.#source
    if (path === undefined || !isInSandbox(path)) return Blob.bytesOf(this).byteLength
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0
  }

  /** The pixels of an image, the bytes of anything else. */
  get size(): number {
    return this.width * this.height || this.length
  }

  get width(): number {
    return this.#pixels()?.width ?? 0
  }

  get height(): number {
    return this.#pixels()?.height ?? 0
  }

  get uprightWidth(): number {
    return this.#pixels()?.uprightWidth ?? 0
  }

  get uprightHeight(): number {
    return this.#pixels()?.uprightHeight ?? 0
  }

  get mimeType(): string {
    return this.#mimeType
  }

  /** Undefined for an image and for bytes that are no UTF-8. */
  get text(): string | undefined {
    if (this.#mimeType.startsWith('image/')) return undefined
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Blob.bytesOf(this))
    } catch {
      return undefined
    }
  }

  get nativePath(): string | null {
    const { path } = this.#source
    return path === undefined ? null : fileUrl(path)
  }

  get file(): File | null {
    const { path } = this.#source
    return path === undefined ? null : File.at(path)
  }

  /** The joined data is in memory. */
  append(other: unknown): void {
    if (!(other instanceof Blob)) throw new TypeError('Ti.Blob.append takes a Ti.Blob')
    this.#source = { bytes: Buffer.concat([Blob.bytesOf(this), Blob.bytesOf(other)]) }
  }

  toArrayBuffer(): ArrayBuffer {
    return Uint8Array.from(Blob.bytesOf(this)).buffer
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.toArrayBuffer()
  }

  override toString(): string {
    return this.text ?? '[object TiBlob]'
  }

  #pixels(): ReturnType<typeof imageSize> {
    return imageSize(Blob.headOf(this))
  }
}

refuseMissing(Blob.prototype, 'Ti.Blob', membersOf('Ti.Blob'))
