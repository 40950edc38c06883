import type { Reader } from './reader.js'

const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b
/** Some encoders leave bytes between blocks, which GIF87a lets decoders skip; this many are no picture's any more. */
const MOST_STRAY_BYTES = 65_536

/**
 * Whether a GIF file has an image and its trailer: https://www.w3.org/Graphics/GIF/spec-gif89a.txt. The trailer is a
 * single byte that is frequent in images too, so only the walk through the blocks finds it. What follows is not looked at.
 */
export function isWholeGif(reader: Reader): boolean {
  reader.skip('GIF89a'.length)
  skipDescriptor(reader, 4, 2)
  let hasImage = false
  for (let stray = 0; stray <= MOST_STRAY_BYTES; ) {
    const block = reader.byte()
    if (block === TRAILER) return hasImage
    if (block === EXTENSION) {
      reader.skip(1)
      skipSubBlocks(reader)
    } else if (block === IMAGE) {
      skipDescriptor(reader, 8, 0)
      reader.skip(1)
      skipSubBlocks(reader)
      hasImage = true
    } else stray += 1
  }
  return false
}

/** A screen or an image with its colours. `before` and `after` count the bytes around the one that tells how many colours there are. */
function skipDescriptor(reader: Reader, before: number, after: number): void {
  reader.skip(before)
  const packed = reader.byte()
  const colours = (packed & 0x80) > 0 ? 2 ** ((packed & 0x07) + 1) : 0
  reader.skip(after + 3 * colours)
}

function skipSubBlocks(reader: Reader): void {
  for (let size = reader.byte(); size > 0; size = reader.byte()) reader.skip(size)
}
