import type { Block } from './reader.js'

/** A file that arrived, as far as the check wants to know it. */
export interface Arrived {
  /** Bytes. */
  readonly size: number
  /** 0 when iOS cannot decode it. */
  readonly pixels: number
  /** From the first byte to the last, so that no large file is held whole. */
  blocks(): Iterable<Block>
  /** The digest of the whole file, in lower-case hex. It is asked for only where one was announced. */
  sha256(): string
}
