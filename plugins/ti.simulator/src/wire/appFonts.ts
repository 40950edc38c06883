import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A font that an app brings with it. */
export interface AppFont {
  readonly file: string
  /** Its family, its full name and its PostScript name: iOS finds it by any of them. */
  readonly names: readonly string[]
  /** 100 to 900. */
  readonly weight: number
}

/** Numbers of the names in a font. https://learn.microsoft.com/typography/opentype/spec/name#name-ids */
const NAMES = [1, 4, 6, 16]
const WINDOWS = 3
const REGULAR = 400

/** The fonts in a folder; what is none is left out. */
export function appFonts(folder: string): readonly AppFont[] {
  return filesIn(folder)
    .filter((name) => /\.(ttf|otf)$/i.test(name))
    .flatMap((name) => readFont(join(folder, name)) ?? [])
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return []
  }
}

function readFont(file: string): AppFont | null {
  try {
    const font = readFileSync(file)
    const tables = tablesOf(font)
    const os2 = tables.get('OS/2')
    const names = namesIn(font, tables.get('name') ?? 0)
    return { file, names, weight: os2 === undefined ? REGULAR : font.readUInt16BE(os2 + 4) }
  } catch {
    return null
  }
}

/** Where each table begins. */
function tablesOf(font: Buffer): ReadonlyMap<string, number> {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  return new Map(records.map((at) => [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)]))
}

function namesIn(font: Buffer, table: number): readonly string[] {
  const strings = table + font.readUInt16BE(table + 4)
  const names = new Set<string>()
  for (let index = 0; index < font.readUInt16BE(table + 2); index += 1) {
    const at = table + 6 + 12 * index
    if (!NAMES.includes(font.readUInt16BE(at + 6))) continue
    const from = strings + font.readUInt16BE(at + 10)
    const bytes = font.subarray(from, from + font.readUInt16BE(at + 8))
    names.add(
      font.readUInt16BE(at) === WINDOWS
        ? Buffer.from(bytes).swap16().toString('utf16le')
        : bytes.toString('latin1'),
    )
  }
  return [...names].filter((name) => name !== '')
}
