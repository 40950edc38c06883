import type { Arrived } from '../../../app/lib/downloads/core/picture/arrived.ts'
import { checkImage } from '../../../app/lib/downloads/core/picture/imageCheck.ts'
import type { Block } from '../../../app/lib/downloads/core/picture/reader.ts'

/** The blocks of a file, each of at most `size` bytes; one that is read after its time is told. */
export function* blocksOf(data: Uint8Array, size = 1_048_576): Generator<Block> {
  for (let at = 0; at < data.length; at += size) {
    const block = data.subarray(at, at + size)
    let isOver = false
    const bytes = () => {
      if (isOver) throw new Error('the block is read after the next one was asked for')
      return block
    }
    yield { length: block.length, bytes }
    isOver = true
  }
}

/** A file that iOS reads as a picture of one pixel, unless told otherwise. */
export function arrived(data: Uint8Array, changes: Partial<Arrived> = {}, blockSize?: number): Arrived {
  return {
    size: data.length,
    pixels: 1,
    blocks: () => blocksOf(data, blockSize),
    sha256: () => {
      throw new Error('a digest is calculated that nobody asked for')
    },
    ...changes,
  }
}

export const LIMITS = { maxBytes: 50_000_000, iosVersion: 16 }

/** The extension that a file gets, or why it is refused. */
export function verdict(data: Uint8Array, blockSize?: number): string {
  const checked = checkImage(arrived(data, {}, blockSize), LIMITS)
  return 'extension' in checked ? checked.extension : checked.reason.kind
}
