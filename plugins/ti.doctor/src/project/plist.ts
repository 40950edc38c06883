import type { XmlElement } from 'ti.typescript/reading'

export type PlistValue = string | number | boolean | PlistValue[] | { [key: string]: PlistValue }

/** An entry of a property list and the `<key>` that names it. */
export interface PlistEntry {
  readonly key: XmlElement
  readonly value: PlistValue
  /** The entries of a `<dict>`; empty for any other value. */
  readonly inner: ReadonlyMap<string, PlistEntry>
}

/** The entries of a `<dict>`, each `<key>` with the element after it. */
export function readDict(dict: XmlElement | undefined): Map<string, PlistEntry> {
  const entries = new Map<string, PlistEntry>()
  const children = dict?.children ?? []
  for (const [index, key] of children.entries()) {
    const value = children[index + 1]
    if (key.name === 'key' && value && value.name !== 'key') entries.set(key.text, { key, ...entryOf(value) })
  }
  return entries
}

function entryOf(element: XmlElement): Omit<PlistEntry, 'key'> {
  if (element.name !== 'dict') return { value: readValue(element), inner: new Map() }
  const inner = readDict(element)
  return { value: plain(inner), inner }
}

/** The entries as plain values. */
export function plain(entries: ReadonlyMap<string, PlistEntry>): { [key: string]: PlistValue } {
  return Object.fromEntries([...entries].map(([key, { value }]) => [key, value]))
}

function readValue(element: XmlElement): PlistValue {
  switch (element.name) {
    case 'true':
      return true
    case 'false':
      return false
    case 'integer':
    case 'real':
      return Number(element.text)
    case 'array':
      return element.children.map(readValue)
    case 'dict':
      return plain(readDict(element))
    default:
      return element.text
  }
}
