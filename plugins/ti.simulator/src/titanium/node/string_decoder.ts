import { Buffer } from './buffer.ts'

type Bytes = InstanceType<typeof Buffer>

/** How many bytes at the end begin a character that is not whole yet. */
type Incomplete = (bytes: Bytes) => number

function incompleteUtf8(bytes: Bytes): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >> 6 === 0b10) continue
    const length = byte >> 3 === 0b11110 ? 4 : byte >> 4 === 0b1110 ? 3 : byte >> 5 === 0b110 ? 2 : 1
    return length > back ? back : 0
  }
  return 0
}

/** Half a unit, or the first of a surrogate pair. */
function incompleteUtf16(bytes: Bytes): number {
  const odd = bytes.length % 2
  const high = bytes[bytes.length - odd - 1] ?? 0
  return odd + (bytes.length - odd >= 2 && high >= 0xd8 && high <= 0xdb ? 2 : 0)
}

const INCOMPLETE: { readonly [encoding: string]: Incomplete } = {
  utf8: incompleteUtf8,
  'utf-8': incompleteUtf8,
  ucs2: incompleteUtf16,
  'ucs-2': incompleteUtf16,
  utf16le: incompleteUtf16,
  'utf-16le': incompleteUtf16,
  base64: (bytes) => bytes.length % 3,
}

/** Makes text of bytes that come in pieces, and keeps half a character for the next. https://nodejs.org/api/string_decoder.html */
export class StringDecoder {
  readonly encoding: string
  readonly #incomplete: Incomplete
  #kept: Bytes = Buffer.alloc(0)

  constructor(encoding = 'utf8') {
    this.encoding = encoding.toLowerCase()
    if (!Buffer.isEncoding(this.encoding)) throw new TypeError(`Unknown encoding: ${encoding}`)
    this.#incomplete = INCOMPLETE[this.encoding] ?? (() => 0)
  }

  write(bytes: unknown): string {
    if (typeof bytes === 'string') return bytes
    const all = Buffer.concat([this.#kept, Buffer.from(bytes)])
    const end = all.length - this.#incomplete(all)
    this.#kept = all.slice(end)
    return all.slice(0, end).toString(this.encoding)
  }

  /** With what is left, where U+FFFD stands for a character that never came whole. */
  end(bytes?: unknown): string {
    const text = bytes === undefined ? '' : this.write(bytes)
    const left = this.#kept
    this.#kept = Buffer.alloc(0)
    if (left.length === 0) return text
    return text + (this.#incomplete === incompleteUtf8 ? '\ufffd' : left.toString(this.encoding))
  }
}
