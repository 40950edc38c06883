import { bytes, type Part, uint } from './bytes.ts'

/** ISO/IEC 14496-12, 4.2. */
export function box(type: string, ...content: Part[]): Uint8Array {
  const data = bytes(...content)
  return bytes(uint(4, data.length + 8), type, data)
}

/** A box that tells its size in 64 bits. */
export function largeBox(type: string, ...content: Part[]): Uint8Array {
  const data = bytes(...content)
  return bytes(uint(4, 1), type, uint(8, data.length + 16), data)
}

/** A box that goes on to the end of the file. */
export function lastBox(type: string, ...content: Part[]): Uint8Array {
  return bytes(uint(4, 0), type, ...content)
}

export const fileType = (...brands: [string, ...string[]]) => box('ftyp', brands[0], uint(4, 0), ...brands)

/** Where an item lies: ISO/IEC 14496-12, 8.11.3. */
export interface Item {
  /** 0: in the file; 1: in `idat`. */
  readonly method?: 0 | 1
  readonly extents: readonly (readonly [offset: number, length: number])[]
}

/** `iloc` of version 1, with offsets and lengths of four bytes. */
export function itemLocations(...items: readonly Item[]): Uint8Array {
  const entries = items.map(({ method = 0, extents }, id) =>
    bytes(
      ...[uint(2, id + 1), uint(2, method), uint(2, 0), uint(2, extents.length)],
      ...extents.flatMap(([offset, length]) => [uint(4, offset), uint(4, length)]),
    ),
  )
  return box('iloc', 1, 0, 0, 0, 0x44, 0, uint(2, items.length), ...entries)
}

/** The size of a picture: ISO/IEC 23008-12, 6.5.3. */
const properties = box('iprp', box('ipco', box('ispe', uint(4, 0), uint(4, 3), uint(4, 2))))

export const meta = (...boxes: Uint8Array[]) => box('meta', uint(4, 0), ...boxes, properties)

export const pixels = bytes('the pixels', 0, 0xff, 0xd9, ';')

/** A file whose picture lies in `mdat`, behind the description. */
export function isoFile(...brands: [string, ...string[]]): Uint8Array {
  const head = fileType(...brands)
  const before = head.length + meta(itemLocations({ extents: [[0, 0]] })).length + 8
  return bytes(head, meta(itemLocations({ extents: [[before, pixels.length]] })), box('mdat', pixels))
}

/** Made by hand: no encoder that can be had for the tests makes HEIC. It has a description and data, but no true pixels. */
export const heic = isoFile('heic', 'mif1')
/** Made by hand, too. */
export const avif = isoFile('avif', 'mif1', 'miaf')
