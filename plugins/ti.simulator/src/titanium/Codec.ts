import { Buffer as Bytes } from 'node:buffer'
import { membersOf } from './api/members.ts'
import { Buffer } from './Buffer.ts'
import { CHARSETS, charset } from './Codec/charsets.ts'
import {
  BIG_ENDIAN,
  LITTLE_ENDIAN,
  NATIVE_BYTE_ORDER,
  readNumber,
  TYPES,
  writeNumber,
} from './Codec/numbers.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { settle } from './kernel/settle.ts'

type Options = { readonly [name: string]: unknown }

/** A whole number that an app may leave out. */
function whole(options: Options, name: string, otherwise: number): number {
  return options[name] === undefined ? otherwise : Math.trunc(Number(options[name])) || 0
}

function bytes(options: Options, name: string): Uint8Array {
  const buffer = options[name]
  if (buffer instanceof Buffer) return Buffer.slice(buffer)
  throw new TypeError(`Ti.Codec: ${name} is no Ti.Buffer`)
}

const mustBeWithin = (what: string, position: number, length: number) => {
  if (position >= 0 && position < length) return
  throw new RangeError(`Ti.Codec: position ${position} is not within ${what} of ${length}`)
}

/** Numbers and texts as bytes of a Ti.Buffer. https://titaniumsdk.com/api/titanium/codec.html */
export class CodecModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Codec'

  getNativeByteOrder(): number {
    return NATIVE_BYTE_ORDER
  }

  /** The position behind the number. */
  encodeNumber(options: Options): number {
    const { source, type } = options
    if (typeof source !== 'number') throw new TypeError('Ti.Codec.encodeNumber: source is no number')
    const byteOrder = whole(options, 'byteOrder', NATIVE_BYTE_ORDER)
    return writeNumber(bytes(options, 'dest'), whole(options, 'position', 0), source, String(type), byteOrder)
  }

  decodeNumber(options: Options): number {
    const byteOrder = whole(options, 'byteOrder', NATIVE_BYTE_ORDER)
    return readNumber(
      bytes(options, 'source'),
      whole(options, 'position', 0),
      String(options.type),
      byteOrder,
    )
  }

  /** As many bytes as there is room for; the position behind them. */
  encodeString(options: Options): number {
    const { source } = options
    if (typeof source !== 'string') throw new TypeError('Ti.Codec.encodeString: source is no string')
    const destination = bytes(options, 'dest')
    const position = whole(options, 'destPosition', 0)
    const from = whole(options, 'sourcePosition', 0)
    mustBeWithin('a buffer', position, destination.byteLength)
    mustBeWithin('a string', from, source.length)
    const text = source.slice(from, from + whole(options, 'sourceLength', source.length))
    const encoded = charset(String(options.charset ?? CHARSETS.CHARSET_UTF8)).encode(text)
    const fitting = encoded.subarray(0, destination.byteLength - position)
    destination.set(fitting, position)
    return position + fitting.byteLength
  }

  /** Null for bytes that are no text of the charset. */
  decodeString(options: Options): string | null {
    const source = bytes(options, 'source')
    const { decode } = charset(String(options.charset ?? CHARSETS.CHARSET_UTF8))
    const position = whole(options, 'position', 0)
    const length = whole(options, 'length', source.byteLength)
    mustBeWithin('a buffer', position, source.byteLength)
    if (length < 0 || position + length > source.byteLength)
      throw new RangeError(
        `Ti.Codec: ${length} bytes from ${position} are not within ${source.byteLength} bytes`,
      )
    return decode(Bytes.from(source.subarray(position, position + length)))
  }
}

export const Codec = settle(
  Object.assign(new CodecModule(), { BIG_ENDIAN, LITTLE_ENDIAN, ...CHARSETS, ...TYPES }),
)
refuseMissing(Codec, 'Ti.Codec', membersOf('Ti.Codec'))
