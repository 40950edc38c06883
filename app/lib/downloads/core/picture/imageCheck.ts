import type { Limits, Ports } from '../ports.js'
import type { Failure, Order } from '../transfer/transfer.js'
import type { Arrived } from './arrived.js'
import { FORMATS } from './formats.js'
import { otherFormat } from './otherFormats.js'
import { readBlocks } from './reader.js'

type Expected = Pick<Limits, 'maxBytes'> &
  Pick<Order, 'sha256' | 'bytesPromised'> &
  Pick<Ports<never>, 'iosVersion'>
type Checked = { readonly extension: string } | { readonly reason: Failure }

/** The largest picture, in pixels: each takes 4 bytes of memory to be shown. The camera of an iPhone makes 48 million. */
export const MAX_PIXELS = 50_000_000

/** How many bytes tell the format: pages may begin with long comments. */
const HEAD = 1024

/** Whether a file may be shown: not too large in bytes and pixels, a whole picture of a known format, and the one that was announced. */
export function checkImage(
  file: Arrived,
  { maxBytes, bytesPromised: promised, sha256, iosVersion }: Expected,
): Checked {
  const refused = (reason: Failure): Checked => ({ reason })
  if (file.size > maxBytes) return refused({ kind: 'tooLarge', bytes: file.size, limit: maxBytes })
  if (promised !== undefined && file.size !== promised)
    return refused({ kind: 'otherSize', bytes: file.size, promised })
  const head = readBlocks(file.blocks(), (reader) => reader.text(Math.min(file.size, HEAD))) ?? ''
  const format = FORMATS.find(({ is }) => is(head))
  if (!format) return refused(nameOther(head))
  const { name, extension, since = 0, isWhole } = format
  if (iosVersion < since) return refused({ kind: 'needsNewerIos', format: name, version: since })
  if (!readBlocks(file.blocks(), (reader) => isWhole(reader, file.size)))
    return refused({ kind: 'truncated' })
  if (sha256 !== undefined && file.sha256() !== sha256) return refused({ kind: 'checksum' })
  if (file.pixels <= 0) return refused({ kind: 'unreadable' })
  if (file.pixels > MAX_PIXELS)
    return refused({ kind: 'tooManyPixels', pixels: file.pixels, limit: MAX_PIXELS })
  return { extension }
}

function nameOther(head: string): Failure {
  const format = otherFormat(head)
  return format ? { kind: 'otherFormat', format } : { kind: 'notAnImage' }
}
