import { Buffer } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { TextDecoder } from 'node:util'
import { readImageHead } from '../wire/imageHead.ts'
import { membersOf } from './api/members.ts'
import { File } from './Filesystem/File.ts'
import { mimeTypeOf } from './Filesystem/mimeType.ts'
import { fileUrl, isInSandbox } from './Filesystem/paths.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { type Bounds, bordered, cropped, resized, rounded, thumbnail, withAlpha } from './pictures/edits.ts'
import { type Encoded, encoded, jpeg } from './pictures/encode.ts'
import { imageSize } from './pictures/imageSize.ts'
import { decoded, type Picture } from './pictures/Picture.ts'

type Source =
  | { readonly path: string }
  | { readonly bytes: Uint8Array; readonly path?: undefined }
  | { readonly symbol: string; readonly path?: undefined }

const NOTHING = new Uint8Array()

function number(value: unknown, otherwise: number): number {
  return value === undefined || Number.isNaN(Number(value)) ? otherwise : Number(value)
}

/** As JavaScriptCore hands an unsigned number to the SDK; what is not told, or negative, is the default. */
function whole(value: unknown, otherwise: number): number {
  const told = Math.trunc(number(value, otherwise))
  return told < 0 ? otherwise : told
}

/**
 * Binary data, in memory or in a file. A file is read anew at each use, so a blob of a temporary file is empty once
 * the file is gone. https://titaniumsdk.com/api/titanium/blob.html
 */
export class Blob extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Blob'
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

  /** iOS turns every image upright: https://github.com/tidev/titanium-sdk/pull/11936 */
  get uprightWidth(): number {
    return this.width
  }

  get uprightHeight(): number {
    return this.height
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

  /** A copy of these pixels, stretched where its proportions differ. Null, as of every edit, for what is no image. */
  imageAsResized(width?: unknown, height?: unknown): Blob | null {
    return this.#edited((picture) => resized(picture, whole(width, 0), whole(height, 0)))
  }

  /** What is not told is that of the image; the part is in its middle. */
  imageAsCropped(told?: Partial<Bounds> | null): Blob | null {
    const bounds = told ?? {}
    return this.#edited((picture) => {
      const width = number(bounds.width, picture.canvas.width)
      const height = number(bounds.height, picture.canvas.height)
      const x = number(bounds.x, (picture.canvas.width - width) / 2)
      const y = number(bounds.y, (picture.canvas.height - height) / 2)
      return cropped(picture, { x, y, width, height })
    })
  }

  imageAsThumbnail(size?: unknown, border?: unknown, radius?: unknown): Blob | null {
    return this.#edited((picture) => thumbnail(picture, whole(size, 0), whole(border, 1), whole(radius, 0)))
  }

  imageWithAlpha(): Blob | null {
    return this.#edited(withAlpha)
  }

  imageWithRoundedCorner(radius?: unknown, border?: unknown): Blob | null {
    return this.#edited((picture) => rounded(picture, whole(radius, 0), whole(border, 1)))
  }

  imageWithTransparentBorder(border?: unknown): Blob | null {
    return this.#edited((picture) => bordered(picture, whole(border, 0)))
  }

  /** A JPEG of quality 0 to 1. */
  imageAsCompressed(quality?: unknown): Blob | null {
    const picture = decoded(Blob.bytesOf(this))
    return picture ? Blob.#encoded(jpeg(picture, number(quality, 1))) : null
  }

  override toString(): string {
    return this.text ?? '[object TiBlob]'
  }

  static #encoded({ bytes, mimeType }: Encoded): Blob {
    return Blob.fromBytes(bytes, mimeType)
  }

  #edited(edit: (picture: Picture) => Picture | undefined): Blob | null {
    const picture = decoded(Blob.bytesOf(this))
    return picture ? Blob.#encoded(encoded(edit(picture))) : null
  }

  #pixels(): ReturnType<typeof imageSize> {
    return imageSize(Blob.headOf(this))
  }
}

refuseMissing(Blob.prototype, 'Ti.Blob', membersOf('Ti.Blob'))
