import { bytes, type Part, uint } from './bytes.ts'

export const SOI = bytes(0xff, 0xd8)
export const EOI = bytes(0xff, 0xd9)

/** A segment with its length: ITU-T T.81, B.1.1.4. */
export function segment(marker: number, ...content: Part[]): Uint8Array {
  const data = bytes(...content)
  return bytes(0xff, marker, uint(2, data.length + 2), data)
}

/** A picture within a picture, as EXIF has it: its own start, end, and an end in its data. */
export const thumbnail = bytes(SOI, segment(0xdb, 1, 2), segment(0xda, 1, 1, 0), 5, 0xff, 0xd9)

export const frame = segment(0xc2, 8, uint(2, 2), uint(2, 3), 1, 1, 0x11, 0)

/** Data with a byte of 0xFF, which 0 follows, a restart marker, and what would be other formats' ends. */
export const scan = bytes(segment(0xda, 1, 1, 0, 0, 0, 0), 7, 0xff, 0, 0xd9, 0xff, 0xd0, 8, 'IEND;', 9)

/** Made by hand: progressive, with a thumbnail, two scans and tables between them. */
export const jpeg = bytes(
  SOI,
  segment(0xe0, 'JFIF\0', 1, 2, 0, 0, 1, 0, 1, 0, 0),
  segment(0xe1, 'Exif\0\0', thumbnail),
  ...[segment(0xdb, 0, 1), frame, segment(0xc4, 0, 1), segment(0xdd, 0, 4)],
  ...[scan, segment(0xc4, 1, 1), scan, segment(0xdc, 0, 2)],
  EOI,
)
