import type { Reader } from './reader.js'

const SIGNATURE = 8
const CRC = 4

/**
 * Whether a PNG file has its last chunk: https://www.w3.org/TR/png-3/#5Chunk-layout. An animated one has more chunks of
 * the same form. What follows the last chunk is not looked at.
 */
export function isWholePng(reader: Reader): boolean {
  reader.skip(SIGNATURE)
  for (;;) {
    const length = reader.uint(4)
    const type = reader.text(4)
    if (!/^[A-Za-z]{4}$/.test(type)) return false
    reader.skip(length + CRC)
    if (type === 'IEND') return true
  }
}
