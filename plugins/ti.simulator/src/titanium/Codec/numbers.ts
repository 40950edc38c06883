/** CFByteOrder's. */
export const LITTLE_ENDIAN = 1
export const BIG_ENDIAN = 2
/** Every iPhone's. */
export const NATIVE_BYTE_ORDER = LITTLE_ENDIAN

export const TYPES = {
  TYPE_BYTE: 'byte',
  TYPE_SHORT: 'short',
  TYPE_INT: 'int',
  TYPE_LONG: 'long',
  TYPE_FLOAT: 'float',
  TYPE_DOUBLE: 'double',
} as const

interface NumberType {
  readonly size: number
  readonly read: (view: DataView, little: boolean) => number
  readonly write: (view: DataView, value: number, little: boolean) => void
}

/** Numbers too large for 64 bits are the largest, as a processor of ARM converts them. */
function toInt64(value: number): bigint {
  if (Number.isNaN(value)) return 0n
  if (Math.abs(value) >= 2 ** 63) return value < 0 ? -(2n ** 63n) : 2n ** 63n - 1n
  return BigInt(Math.trunc(value))
}

const NUMBERS: { readonly [type: string]: NumberType } = {
  byte: { size: 1, read: (view) => view.getInt8(0), write: (view, value) => view.setInt8(0, value) },
  short: {
    size: 2,
    read: (view, little) => view.getInt16(0, little),
    write: (view, value, little) => view.setInt16(0, value, little),
  },
  int: {
    size: 4,
    read: (view, little) => view.getInt32(0, little),
    write: (view, value, little) => view.setInt32(0, value, little),
  },
  long: {
    size: 8,
    read: (view, little) => Number(view.getBigInt64(0, little)),
    write: (view, value, little) => view.setBigInt64(0, toInt64(value), little),
  },
  float: {
    size: 4,
    read: (view, little) => view.getFloat32(0, little),
    write: (view, value, little) => view.setFloat32(0, value, little),
  },
  double: {
    size: 8,
    read: (view, little) => view.getFloat64(0, little),
    write: (view, value, little) => view.setFloat64(0, value, little),
  },
}

/** @throws {TypeError} for a name that is none of `Ti.Codec.TYPE_*` */
export function numberType(name: string): NumberType {
  const found = NUMBERS[name]
  if (found) return found
  throw new TypeError(`Ti.Codec: ${name} is no type of a number; use one of Ti.Codec.TYPE_*`)
}

/** Writes a number into the bytes and gives the position behind it. Integers are cut to their size. */
export function writeNumber(
  bytes: Uint8Array,
  position: number,
  value: number,
  type: string,
  byteOrder: number,
): number {
  const { size, write } = numberType(type)
  write(viewOf(bytes, position, size), value, isLittle(byteOrder))
  return position + size
}

/** Integers are signed. */
export function readNumber(bytes: Uint8Array, position: number, type: string, byteOrder: number): number {
  const { size, read } = numberType(type)
  return read(viewOf(bytes, position, size), isLittle(byteOrder))
}

function viewOf(bytes: Uint8Array, position: number, size: number): DataView {
  if (position < 0 || position + size > bytes.byteLength)
    throw new RangeError(`Ti.Codec: ${size} bytes from ${position} are not within ${bytes.byteLength} bytes`)
  return new DataView(bytes.buffer, bytes.byteOffset + position, size)
}

function isLittle(byteOrder: number): boolean {
  if (byteOrder === LITTLE_ENDIAN || byteOrder === BIG_ENDIAN) return byteOrder === LITTLE_ENDIAN
  throw new TypeError(`Ti.Codec: ${byteOrder} is no byte order; use Ti.Codec.BIG_ENDIAN or LITTLE_ENDIAN`)
}
