import type { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'

/** Seconds that an audio file plays, of a WAVE or MPEG-4 file; undefined for what cannot be told. */
export function audioLength(path: string): number | undefined {
  const file = readFileSync(path)
  return waveLength(file) ?? mpeg4Length(file)
}

/** Its `fmt ` chunk has the bytes a second, and its `data` chunk is the sound. */
function waveLength(file: Buffer): number | undefined {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') return undefined
  let bytesPerSecond = 0
  for (let at = 12; at + 8 <= file.length; ) {
    const name = file.toString('latin1', at, at + 4)
    const size = file.readUInt32LE(at + 4)
    if (name === 'fmt ' && at + 20 <= file.length) bytesPerSecond = file.readUInt32LE(at + 16)
    if (name === 'data') return bytesPerSecond > 0 ? size / bytesPerSecond : undefined
    at += 8 + size + (size % 2)
  }
  return undefined
}

/** `mvhd` has the ticks of a second, and the ticks that the whole takes: ISO 14496-12. */
function mpeg4Length(file: Buffer): number | undefined {
  if (file.toString('latin1', 4, 8) !== 'ftyp') return undefined
  const header = file.indexOf('mvhd', 0, 'latin1')
  if (header < 0 || header + 32 > file.length) return undefined
  const at = header + 4
  const isLong = file[at] === 1
  const ticks = file.readUInt32BE(at + (isLong ? 20 : 12))
  const length = isLong ? Number(file.readBigUInt64BE(at + 24)) : file.readUInt32BE(at + 16)
  return ticks > 0 ? length / ticks : undefined
}
