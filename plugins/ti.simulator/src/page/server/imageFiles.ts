import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { imageSize } from 'image-size'
import { isImageFile } from '../../glass/view.ts'
import { readImageHead } from '../../wire/imageHead.ts'
import type { Json, JsonObject } from '../../wire/json.ts'
import type { ImageFile, UiProperties, UiValue } from '../../wire/ui.ts'

const CONTENT_TYPES: ReadonlyMap<string | undefined, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  // Only Safari shows these, as it decodes with the system it runs on.
  ['heic', 'image/heic'],
  ['heif', 'image/heif'],
  ['bmp', 'image/bmp'],
])

const MOST_FILES = 1000

/** The image files of the phone that the page may fetch: those that the view tree has named, by a secret token. */
export class ImageFiles {
  readonly #files = new Map<string, string>()
  readonly #secret = randomBytes(16)

  /** The address of an image, from the page's. It changes with the content. */
  address({ file, version }: ImageFile): string {
    const token = createHash('sha256').update(this.#secret).update(`${version}:${file}`).digest('base64url')
    this.#files.delete(token)
    this.#files.set(token, file)
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= MOST_FILES) break
      this.#files.delete(oldest)
    }
    return `phone/files/${token}`
  }

  /** The properties with every image file in them replaced by `{ url }`. */
  withAddresses(properties: UiProperties): JsonObject {
    return Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, this.#withAddress(value)]),
    )
  }

  #withAddress(value: UiValue): Json {
    if (isImageFile(value)) return { url: this.address(value) }
    if (Array.isArray(value)) return value.map((item) => this.#withAddress(item))
    if (typeof value === 'object' && value !== null) return this.withAddresses(value)
    return value
  }

  /** The image behind a token; undefined where the token is unknown, or the file is gone or no image. */
  open(token: string): { readonly type: string; readonly stream: ReadStream } | undefined {
    const file = this.#files.get(token)
    if (file === undefined) return undefined
    const type = contentType(file)
    return type === undefined ? undefined : { type, stream: createReadStream(file) }
  }
}

/** Undefined for what is neither an image nor a font, or no longer there. */
function contentType(file: string): string | undefined {
  if (/\.(ttf|otf)$/i.test(file)) return 'font/sfnt'
  try {
    return CONTENT_TYPES.get(imageSize(readImageHead(file)).type)
  } catch {
    return undefined
  }
}
