import type { Reader } from './reader.js'

/** A box of ISO/IEC 14496-12, 4.2, whose header was read. */
export interface Box {
  readonly type: string
  /** Position of the first byte after it. */
  readonly end: number
}

const HEADER = 8
const LARGE_HEADER = 16

/**
 * Reads the header of the next box.
 * @param limit position of the end of what the box lies in
 * @returns undefined for what cannot be a box
 */
export function readBox(reader: Reader, limit: number): Box | undefined {
  const start = reader.position()
  if (limit - start < HEADER) return undefined
  const size = reader.uint(4)
  const type = reader.text(4)
  if (!/^[\x20-\x7e]{4}$/.test(type)) return undefined
  if (size === 0) return { type, end: limit }
  if (size === 1) return boxOf(type, start, reader.uint(8), LARGE_HEADER)
  return boxOf(type, start, size, HEADER)
}

function boxOf(type: string, start: number, size: number, header: number): Box | undefined {
  return size < header ? undefined : { type, end: start + size }
}
