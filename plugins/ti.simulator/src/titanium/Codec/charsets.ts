import { Buffer } from 'node:buffer'
import { TextDecoder } from 'node:util'

/** Of TitaniumKit's TiBase.m; the documentation names Latin-1 otherwise. */
export const CHARSETS = {
  CHARSET_ASCII: 'ascii',
  CHARSET_ISO_LATIN_1: 'latin1',
  CHARSET_UTF8: 'utf8',
  CHARSET_UTF16: 'utf16',
  CHARSET_UTF16LE: 'utf16le',
  CHARSET_UTF16BE: 'utf16be',
} as const

interface Charset {
  readonly encode: (text: string) => Buffer
  /** Null for bytes that are no such text. */
  readonly decode: (bytes: Buffer) => string | null
}

const LITTLE_ENDIAN_MARK = Buffer.of(0xff, 0xfe)
const BIG_ENDIAN_MARK = Buffer.of(0xfe, 0xff)

const starts = (bytes: Buffer, mark: Buffer) => bytes.subarray(0, mark.length).equals(mark)

function decode(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** NSString makes no bytes at all of a text with a character that the charset lacks. */
function encodeUpTo(last: number, text: string): Buffer {
  const lacking = [...text].some((character) => (character.codePointAt(0) ?? 0) > last)
  return lacking ? Buffer.alloc(0) : Buffer.from(text, 'latin1')
}

const CODERS: { readonly [charset: string]: Charset } = {
  ascii: {
    encode: (text) => encodeUpTo(0x7f, text),
    decode: (bytes) => (bytes.some((byte) => byte > 0x7f) ? null : bytes.toString('latin1')),
  },
  latin1: { encode: (text) => encodeUpTo(0xff, text), decode: (bytes) => bytes.toString('latin1') },
  utf8: { encode: (text) => Buffer.from(text, 'utf8'), decode: (bytes) => decode('utf-8', bytes) },
  /** Its bytes begin with a mark of their order; without one the order is the phone's own. */
  utf16: {
    encode: (text) => Buffer.concat([LITTLE_ENDIAN_MARK, Buffer.from(text, 'utf16le')]),
    decode(bytes) {
      if (starts(bytes, BIG_ENDIAN_MARK)) return decode('utf-16be', bytes.subarray(BIG_ENDIAN_MARK.length))
      const marked = starts(bytes, LITTLE_ENDIAN_MARK)
      return decode('utf-16le', marked ? bytes.subarray(LITTLE_ENDIAN_MARK.length) : bytes)
    },
  },
  utf16le: { encode: (text) => Buffer.from(text, 'utf16le'), decode: (bytes) => decode('utf-16le', bytes) },
  utf16be: {
    encode: (text) => Buffer.from(text, 'utf16le').swap16(),
    decode: (bytes) => decode('utf-16be', bytes),
  },
}

/** @throws {TypeError} for a name that is none of `Ti.Codec.CHARSET_*` */
export function charset(name: string): Charset {
  const found = CODERS[name]
  if (found) return found
  throw new TypeError(`Ti.Codec: ${name} is no charset; use one of Ti.Codec.CHARSET_*`)
}
