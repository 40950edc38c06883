import type { Limits } from '../ports.js'
import type { Failure, Order } from '../transfer/transfer.js'
import { createSha256 } from './sha256.js'

/** A file that arrived, as far as the check wants to know it. */
export interface Arrived {
  /** Bytes. */
  readonly size: number
  /** 0 when iOS cannot decode it. */
  readonly pixels: number
  /** From the first byte to the last, so that no large file is held whole; a block can be read until the next is asked for. */
  blocks(): Iterable<() => Uint8Array>
}

type Expected = Pick<Limits, 'maxBytes'> & Pick<Order, 'sha256' | 'bytesPromised'>
type Checked = { readonly extension: string } | { readonly reason: Failure }

/** How a whole file of each format begins and ends; a missing end tells a download that broke off. */
const FORMATS = [
  // SOI … EOI: ITU-T T.81, B.1.1.3
  { extension: 'jpg', starts: [0xff, 0xd8, 0xff], ends: [0xff, 0xd9] },
  // Signature … IEND chunk with its CRC: W3C PNG, 5.2 and 11.2.5
  {
    extension: 'png',
    starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ends: [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
  },
  // "GIF8" … trailer: GIF89a, 17 and 27
  { extension: 'gif', starts: [0x47, 0x49, 0x46, 0x38], ends: [0x3b] },
]

/**
 * The largest picture, in bytes, that may have a digest. Reckoning it takes 0.3 to 0.5 s for each MB on a slow processor
 * (measured in JavaScriptCore without JIT), for which the app stands still, and the handler waits.
 */
export const MAX_HASHED = 10_000_000

/** The largest picture, in pixels: each takes 4 bytes of memory to be shown. The camera of an iPhone makes 48 million. */
export const MAX_PIXELS = 50_000_000

/** How many bytes a picture may have at most, with a digest to come up to or without. */
export function mostBytes(maxBytes: number, sha256: unknown): number {
  return sha256 === undefined ? maxBytes : Math.min(maxBytes, MAX_HASHED)
}

/** Whether a file may be shown: not too large in bytes and pixels, a whole picture of a known format, and the one that was promised. */
export function checkImage(file: Arrived, { maxBytes, bytesPromised: promised, sha256 }: Expected): Checked {
  const limit = mostBytes(maxBytes, sha256)
  const refused = (reason: Failure): Checked => ({ reason })
  if (file.size > limit) return refused({ kind: 'tooLarge', bytes: file.size, limit })
  if (promised !== undefined && file.size !== promised)
    return refused({ kind: 'otherSize', bytes: file.size, promised })
  const { first, last, digest } = readThrough(file, sha256 !== undefined)
  const format = FORMATS.find(({ starts }) => starts.every((byte, at) => first[at] === byte))
  if (!format) return refused({ kind: 'notAnImage' })
  if (!endsWith(last, format.ends)) return refused({ kind: 'truncated' })
  if (digest !== sha256) return refused({ kind: 'checksum' })
  if (file.pixels <= 0) return refused({ kind: 'notAnImage' })
  if (file.pixels > MAX_PIXELS)
    return refused({ kind: 'tooManyPixels', pixels: file.pixels, limit: MAX_PIXELS })
  return { extension: format.extension }
}

/** What of a file can be seen at its ends, and its digest if that is asked for. */
function readThrough(file: Arrived, toHash: boolean) {
  const hash = toHash ? createSha256() : undefined
  let first: Uint8Array | undefined
  let last = (): Uint8Array => new Uint8Array()
  for (const read of file.blocks()) {
    first ??= read()
    hash?.update(read())
    last = read
  }
  return { first: first ?? last(), last: last(), digest: hash?.digest() }
}

/** Some cameras and editors pad with zero bytes after the end marker. */
function endsWith(bytes: Uint8Array, ends: readonly number[]): boolean {
  let length = bytes.length
  while (length > 0 && bytes[length - 1] === 0) length--
  return ends.every((byte, at) => bytes[length - ends.length + at] === byte)
}
