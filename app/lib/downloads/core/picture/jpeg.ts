import type { Reader } from './reader.js'

const END_OF_IMAGE = 0xd9
const START_OF_SCAN = 0xda
/** Restart markers, which stand within a scan, and the start of the image: nothing belongs to them. */
const isBare = (marker: number) => marker >= 0xd0 && marker <= 0xd8

/**
 * Whether a JPEG file has its end: ITU-T T.81, annex B. Segments tell their lengths, so the end of a thumbnail within
 * one is not taken for that of the picture. What follows the end is not looked at: cameras append videos and more pictures.
 */
export function isWholeJpeg(reader: Reader): boolean {
  let hasScan = false
  for (;;) {
    const marker = nextMarker(reader)
    if (marker === END_OF_IMAGE) return hasScan
    if (isBare(marker)) continue
    const length = reader.uint(2)
    if (length < 2) return false
    reader.skip(length - 2)
    hasScan ||= marker === START_OF_SCAN
  }
}

/**
 * The next byte after 0xFF that is a marker. Skipped are the data of scans, in which 0xFF is followed by 0 (B.1.1.5), fill
 * bytes of 0xFF (B.1.1.2), and stray bytes between segments, which decoders skip too.
 */
function nextMarker(reader: Reader): number {
  for (;;) {
    reader.skipPast(0xff)
    let marker = reader.byte()
    while (marker === 0xff) marker = reader.byte()
    if (marker >= 0xc0) return marker
  }
}
