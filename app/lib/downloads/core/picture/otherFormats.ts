import { brands } from './formats.js'
import { textFormat } from './textFormats.js'

/** What arrives in place of a picture, or is one of a format that is not taken. */
export const OTHER_FORMATS = [
  ...(['tiff', 'bmp', 'ico', 'photoshop', 'jpegXl', 'jpeg2000', 'svg'] as const),
  ...(['pdf', 'zip', 'video', 'page', 'text'] as const),
]

export type OtherFormat = (typeof OTHER_FORMATS)[number]

/** What stands where in the files of each format. The raw files of most cameras are TIFF. */
const SIGNATURES: readonly (readonly [format: OtherFormat, at: number, bytes: string])[] = [
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  // BigTIFF, for more than 4 GB.
  ['tiff', 0, 'II+\0'],
  ['tiff', 0, 'MM\0+'],
  ['ico', 0, '\0\0\x01\0'],
  ['photoshop', 0, '8BPS'],
  ['jpegXl', 0, '\xff\x0a'],
  ['jpegXl', 4, 'JXL \r\n\x87\n'],
  ['jpeg2000', 0, '\xff\x4f\xff\x51'],
  ['jpeg2000', 4, 'jP  \r\n\x87\n'],
  ['pdf', 0, '%PDF-'],
  ['zip', 0, 'PK\x03\x04'],
  // Matroska and WebM, AVI, and QuickTime from before it had brands.
  ['video', 0, '\x1aE\xdf\xa3'],
  ['video', 8, 'AVI '],
  ...['moov', 'mdat', 'wide'].map((box) => ['video', 4, box] as const),
]

/** Brands of the major video formats: https://mp4ra.org/registered-types/brands */
const VIDEO = /^(?:qt {2}|iso[m2-9]|mp4[12]|avc1|M4V[ HP]|3g[gp].|dash|f4v |MSNV)$/

/**
 * What a file is that is of none of the formats that are taken; undefined where that cannot be said.
 * @param head its first bytes, one letter each
 */
export function otherFormat(head: string): OtherFormat | undefined {
  const [format] = SIGNATURES.find(([, at, bytes]) => head.startsWith(bytes, at)) ?? []
  if (format) return format
  if (isBitmap(head)) return 'bmp'
  return brands(head).some((brand) => VIDEO.test(brand)) ? 'video' : textFormat(head)
}

/** The second header of a bitmap tells its own length, at most 124 bytes: https://learn.microsoft.com/windows/win32/gdi/bitmap-header-types */
function isBitmap(head: string): boolean {
  return head.startsWith('BM') && head.charCodeAt(14) <= 124 && head.startsWith('\0\0\0', 15)
}
