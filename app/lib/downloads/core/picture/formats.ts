import { isWholeGif } from './gif.js'
import { isWholeHeif } from './heif.js'
import { isWholeJpeg } from './jpeg.js'
import { isWholePng } from './png.js'
import type { Reader } from './reader.js'
import { isWholeWebp } from './webp.js'

/** A format of pictures that iOS shows. */
export interface Format {
  readonly name: string
  /** Of the names of its files. */
  readonly extension: string
  /** The first major version of iOS that shows it; absent where every iOS does on which Titanium runs. */
  readonly since?: number
  /** Whether the file starts as such files do; `head` has its first bytes, one letter each. */
  readonly is: (head: string) => boolean
  /** Whether the file has its end; `size` in bytes. */
  readonly isWhole: (reader: Reader, size: number) => boolean
}

/** Brands of ISO/IEC 23008-12, annex B, for still pictures and animations. */
const HEIC_BRANDS = /^(?:hei[cxms]|hev[cxms]|mif1|msf1|mif2)$/
/** https://aomediacodec.github.io/av1-avif/#brands */
const AVIF_BRANDS = /^avi[fs]$/

/** The formats that are taken. */
export const FORMATS: readonly Format[] = [
  { name: 'JPEG', extension: 'jpg', is: (head) => head.startsWith('\xff\xd8\xff'), isWhole: isWholeJpeg },
  {
    name: 'PNG',
    extension: 'png',
    is: (head) => head.startsWith('\x89PNG\r\n\x1a\n'),
    isWhole: isWholePng,
  },
  { name: 'GIF', extension: 'gif', is: (head) => /^GIF8[79]a/.test(head), isWhole: isWholeGif },
  // Since iOS 14: https://developer.apple.com/documentation/safari-release-notes/safari-14-release-notes
  { name: 'WebP', extension: 'webp', is: (head) => /^RIFF.{4}WEBP/s.test(head), isWhole: isWholeWebp },
  // https://developer.apple.com/documentation/safari-release-notes/safari-16-release-notes
  {
    name: 'AVIF',
    extension: 'avif',
    since: 16,
    is: (head) => brands(head).some((brand) => AVIF_BRANDS.test(brand)),
    isWhole: isWholeHeif,
  },
  // Since iOS 11: https://developer.apple.com/videos/play/wwdc2017/513/
  {
    name: 'HEIC',
    extension: 'heic',
    is: (head) => brands(head).some((brand) => HEIC_BRANDS.test(brand)),
    isWhole: isWholeHeif,
  },
]

/** What a file of boxes says to be, first of all its major brand: ISO/IEC 14496-12, 4.3. None where the file has no boxes. */
export function brands(head: string): string[] {
  if (head.slice(4, 8) !== 'ftyp') return []
  const size = [0, 1, 2, 3].reduce((sum, at) => sum * 256 + head.charCodeAt(at), 0)
  const [major = '', , ...compatible] = head.slice(8, size).match(/.{4}/gs) ?? []
  return [major, ...compatible]
}
