import { type Box, readBox } from './boxes.js'
import { type ItemLocations, readItemLocations } from './itemLocations.js'
import type { Reader } from './reader.js'

/** The boxes that such files have side by side. Whatever else reaches beyond the end was appended, and is no box at all. */
const KNOWN = ['ftyp', 'pdin', 'meta', 'mdat', 'moov', 'moof', 'mfra', 'free', 'skip', 'uuid', 'mpvd', 'sefd']
/** Version and flags of a full box: ISO/IEC 14496-12, 4.2. */
const FULL_BOX = 4

/**
 * Whether a HEIC or AVIF file has all that its boxes promise: ISO/IEC 23008-12 and
 * https://aomediacodec.github.io/av1-avif/. Each box must be whole, and the data of every item must lie within the file.
 * An animation may have samples in place of items.
 * @param size of the file in bytes
 */
export function isWholeHeif(reader: Reader, size: number): boolean {
  const types = new Set<string>()
  for (let box = readBox(reader, size); box; box = readBox(reader, size)) {
    if (box.end > size) {
      if (KNOWN.includes(box.type)) return false
      break
    }
    types.add(box.type)
    if (box.type === 'meta' && !areItemsWhole(reader, box, size)) return false
    reader.skipTo(box.end)
  }
  return types.has('meta') || (types.has('moov') && types.has('mdat'))
}

function areItemsWhole(reader: Reader, meta: Box, size: number): boolean {
  let reach: ItemLocations | undefined
  let idat = 0
  reader.skip(FULL_BOX)
  for (let box = readBox(reader, meta.end); box; box = readBox(reader, meta.end)) {
    if (box.end > meta.end) return false
    if (box.type === 'idat') idat = box.end - reader.position()
    if (box.type === 'iloc') {
      reach = readItemLocations(reader, box.end)
      if (!reach) return false
    }
    reader.skipTo(box.end)
  }
  return reach !== undefined && reach.file <= size && reach.idat <= idat
}
