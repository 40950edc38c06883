import { type PlistType, plistTypes } from 'ti.simulator/info-plist'
import type { XmlElement } from 'ti.typescript/reading'
import type { Fault, Rule } from '../../finding.ts'
import { plistDict } from '../../project/tiapp.ts'

const TYPES: ReadonlyMap<string, PlistType | 'a date' | 'data'> = new Map([
  ['string', 'a string'],
  ['true', 'a boolean'],
  ['false', 'a boolean'],
  ['integer', 'a number'],
  ['real', 'a number'],
  ['array', 'an array'],
  ['dict', 'a dictionary'],
  ['date', 'a date'],
  ['data', 'data'],
])
/** How each type is written. */
const WRITTEN: Readonly<Record<PlistType, string>> = {
  'a string': '<string>…</string>',
  'a boolean': '<true/> or <false/>',
  'a number': '<integer>…</integer> or <real>…</real>',
  'an array': '<array>…</array>',
  'a dictionary': '<dict>…</dict>',
}

export const plistType: Rule = {
  id: 'plist-type',
  finds: 'a key of `<ios><plist>` whose value has the wrong type, or none',
  why: 'The build writes the value into Info.plist as it is, and iOS ignores a value of another type without a word.',
  mend: 'Write the value after its <key> with the element of its type.',
  source: 'https://developer.apple.com/documentation/bundleresources/information-property-list',
  *check({ tiapp }) {
    const dict = plistDict(tiapp)
    if (dict) yield* faultsIn(dict, [])
  },
}

function* faultsIn(dict: XmlElement, path: readonly string[]): Iterable<Fault> {
  for (const [index, key] of dict.children.entries()) {
    if (key.name !== 'key') continue
    const value = dict.children[index + 1]
    const own = [...path, key.text]
    if (value && value.name !== 'key') yield* faultsOf(value, own, key)
    else yield fault(key, `${own.join(' › ')} has no value`)
  }
}

/** @param at where a fault of this value is told. */
function* faultsOf(value: XmlElement, path: readonly string[], at: XmlElement): Iterable<Fault> {
  const name = path.join(' › ')
  const found = TYPES.get(value.name)
  const wanted = plistTypes(path)
  const mend = wanted && `Write ${wanted.map((type) => WRITTEN[type]).join(' or ')}.`
  if (found === undefined)
    yield fault(at, `${name} is written as <${value.name}>, which no property list has`, mend)
  else if (wanted && !wanted.some((type) => type === found))
    yield fault(at, `${name} is ${found}, but must be ${wanted.join(' or ')}`, mend)
  else if (found === 'a dictionary') yield* faultsIn(value, path)
  else if (found === 'an array')
    for (const [index, item] of value.children.entries()) yield* faultsOf(item, [...path, `${index}`], item)
}

function fault({ line, column }: XmlElement, what: string, mend?: string): Fault {
  return { file: 'tiapp.xml', line, column, what, ...(mend !== undefined && { mend }) }
}
