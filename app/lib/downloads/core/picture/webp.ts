import type { Reader } from './reader.js'

/** Lossy, lossless, and the frames of an animation. */
const IMAGES = ['VP8 ', 'VP8L', 'ANMF']
const CHUNK_HEADER = 8

/**
 * Whether a WebP file is as long as it says and has an image: https://developers.google.com/speed/webp/docs/riff_container.
 * What follows that length is not looked at, unless a writer counted wrong and the image itself goes on there.
 */
export function isWholeWebp(reader: Reader): boolean {
  reader.skip('RIFF'.length)
  const end = CHUNK_HEADER + reader.uint32LittleEndian()
  reader.skip('WEBP'.length)
  let hasImage = false
  while (!hasImage || reader.position() + CHUNK_HEADER <= end) {
    const type = reader.text(4)
    const length = reader.uint32LittleEndian()
    reader.skip(length)
    // A chunk of odd length is padded; some writers leave the padding of the last one out.
    if (length % 2 > 0 && reader.position() < end) reader.skip(1)
    hasImage ||= IMAGES.includes(type)
  }
  reader.skipTo(end)
  return true
}
