/** A part of a file. */
export interface Block {
  /** Bytes. */
  readonly length: number
  /** Reads them; the block can be read until the next one is asked for. */
  bytes(): Uint8Array
}

/** What a reader throws where the file ends before what was asked for, or is of more parts than a picture has. */
class GaveUp extends Error {}

/**
 * How often a reader looks at a byte. A photograph of 50 MB takes 400,000 looks; a file made of tiny parts would keep the app
 * busy for half a minute. This many take one to two seconds (measured in JavaScriptCore without JIT, as an app has it).
 */
const MOST_LOOKS = 10_000_000

export type Reader = ReturnType<typeof createReader>

/**
 * Reads a file once, from front to back, with one block of it in memory. Blocks that are skipped are never read.
 * Every method throws where the file ends too early, and after `MOST_LOOKS`, so a loop that reads always comes to an end.
 */
export function createReader(blocks: Iterator<Block>) {
  let block: Block = { length: 0, bytes: () => new Uint8Array() }
  let bytes: Uint8Array | undefined
  /** Bytes before the block, and before the next byte in the block. */
  let start = 0
  let at = 0
  let looks = 0

  function turn(): void {
    const next = blocks.next()
    if (next.done) throw new GaveUp()
    start += block.length
    at -= block.length
    block = next.value
    bytes = undefined
  }

  function loaded(): Uint8Array {
    looks += 1
    if (looks > MOST_LOOKS) throw new GaveUp()
    while (at >= block.length) turn()
    bytes ??= block.bytes()
    return bytes
  }

  function byte(): number {
    return loaded()[at++] ?? 0
  }

  /** A number of so many bytes, the most significant first. Above 2^53 it is rounded. */
  function uint(size: number): number {
    let value = 0
    for (let read = 0; read < size; read++) value = value * 256 + byte()
    return value
  }

  function skip(size: number): void {
    at += size
    while (at > block.length) turn()
  }

  return {
    /** How many bytes were read or skipped. */
    position: () => start + at,
    byte,
    uint,

    /** A number of four bytes, the least significant first. */
    uint32LittleEndian(): number {
      return byte() + byte() * 2 ** 8 + byte() * 2 ** 16 + byte() * 2 ** 24
    },

    /** So many bytes as text, one letter each. */
    text(size: number): string {
      return String.fromCharCode(...Array.from({ length: size }, byte))
    },

    skip,

    /** Skips up to a position; it never goes back. */
    skipTo(position: number): void {
      skip(Math.max(position - start - at, 0))
    },

    /** Skips everything up to the next byte of this value, and that byte too. */
    skipPast(value: number): void {
      for (;;) {
        const found = loaded().indexOf(value, at)
        at = found < 0 ? block.length : found + 1
        if (found >= 0) return
      }
    },
  }
}

/**
 * Lets `read` read a file, and closes the file, whatever comes of it.
 * @returns what `read` returns; undefined where the reader threw.
 */
export function readBlocks<Result>(
  blocks: Iterable<Block>,
  read: (reader: Reader) => Result,
): Result | undefined {
  const iterator = blocks[Symbol.iterator]()
  try {
    return read(createReader(iterator))
  } catch (error) {
    if (error instanceof GaveUp) return undefined
    throw error
  } finally {
    iterator.return?.()
  }
}
