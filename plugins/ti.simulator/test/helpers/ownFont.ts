import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'

const { resolve } = createRequire(import.meta.url)
const WOFF = { head: 44, entry: 20 }
const SFNT = { head: 12, entry: 16 }

/** A heavy weight of Inter as a TrueType font, such as an app may bring: a WOFF file is one whose tables are packed. */
export function ownFont(): Buffer {
  const woff = readFileSync(resolve('@fontsource/inter/files/inter-latin-900-normal.woff'))
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(SFNT.head + SFNT.entry * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const tables: Buffer[] = []
  let at = head.length
  for (let index = 0; index < count; index += 1) {
    const from = WOFF.head + WOFF.entry * index
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(from + field))
    if (offset === undefined || packed === undefined || length === undefined) continue
    const bytes = woff.subarray(offset, offset + packed)
    const table = Buffer.alloc(Math.ceil(length / 4) * 4)
    table.set(packed < length ? inflateSync(bytes) : bytes)
    const entry = SFNT.head + SFNT.entry * index
    woff.copy(head, entry, from, from + 4)
    woff.copy(head, entry + 4, from + 16, from + 20)
    head.writeUInt32BE(at, entry + 8)
    head.writeUInt32BE(length, entry + 12)
    tables.push(table)
    at += table.length
  }
  return Buffer.concat([head, ...tables])
}
