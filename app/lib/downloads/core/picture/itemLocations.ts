import type { Reader } from './reader.js'

/** How far the data of a file's items reach, in bytes from the start of each place where they may lie. */
export interface ItemLocations {
  /** In the file. */
  readonly file: number
  /** In the box `idat`. */
  readonly idat: number
}

const IN_FILE = 0
const IN_IDAT = 1

/**
 * Reads the content of the box `iloc`: ISO/IEC 14496-12, 8.11.3.
 * @param end position of its end
 * @returns undefined where the box is not of that form
 */
export function readItemLocations(reader: Reader, end: number): ItemLocations | undefined {
  const version = reader.byte()
  reader.skip(3)
  const [offsetSize, lengthSize] = nibbles(reader.byte())
  const [baseSize, reserved] = nibbles(reader.byte())
  const indexSize = version === 0 ? 0 : reserved
  const sizes = [offsetSize, lengthSize, baseSize, indexSize]
  if (version > 2 || !sizes.every((size) => size === 0 || size === 4 || size === 8)) return undefined
  const reach = { file: 0, idat: 0 }
  for (let left = reader.uint(version < 2 ? 2 : 4); left > 0; left--) {
    reader.skip(version < 2 ? 2 : 4)
    const method = version === 0 ? IN_FILE : reader.uint(2) & 0x0f
    const isElsewhere = reader.uint(2) > 0
    const base = reader.uint(baseSize)
    const extents = reader.uint(2)
    const extentSize = indexSize + offsetSize + lengthSize
    // Extents without a field are all the same, and would cost a hostile file nothing.
    for (let extent = 0; extent < (extentSize > 0 ? extents : 0); extent++) {
      reader.skip(indexSize)
      const reached = base + reader.uint(offsetSize) + reader.uint(lengthSize)
      if (isElsewhere) continue
      if (method === IN_FILE) reach.file = Math.max(reach.file, reached)
      if (method === IN_IDAT) reach.idat = Math.max(reach.idat, reached)
    }
  }
  return reader.position() <= end ? reach : undefined
}

function nibbles(byte: number): [high: number, low: number] {
  return [byte >> 4, byte & 0x0f]
}
