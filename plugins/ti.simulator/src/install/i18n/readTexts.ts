import { SaxesParser } from 'saxes'

/** A place in a file; line and column count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A `<string>` of an i18n file. */
export interface Text extends Place {
  /** Empty where it has no name: no build takes such a text. */
  readonly name: string
  /** What the SDK takes: the first piece of what is inside. */
  readonly text: string
  /** Whether that is all of it: an element, a comment or a CDATA section divides a text into pieces. */
  readonly isWhole: boolean
}

export interface Texts {
  /** The SDK does not look at the name of the root element. */
  readonly root: Place & { readonly name: string }
  readonly texts: readonly Text[]
}

export interface XmlProblem extends Place {
  readonly what: string
}

interface Open extends Place {
  readonly name: string
}

/**
 * Reads an i18n file as `ti.i18n.load` of node-titanium-sdk does, or tells where it is not well-formed. The SDK itself
 * takes what it can of such a file, without a word.
 * https://github.com/tidev/node-titanium-sdk/blob/main/lib/i18n.js
 */
export function readTexts(content: string): Texts | XmlProblem {
  const xml = content.replace(/^\uFEFF/, '')
  const parser = new SaxesParser({ position: true })
  const open: Open[] = []
  const texts: Text[] = []
  let root: Open | undefined
  let problem: XmlProblem | undefined
  let pieces: { readonly text: string; readonly isText: boolean }[] = []
  const piece = (text: string, isText: boolean) => {
    if (open.length === 2 || (open.length === 3 && !isText)) pieces.push({ text, isText })
  }
  parser.on('error', ({ message }) => {
    problem ??= describe(xml, parser.position, message, open.at(-1))
  })
  parser.on('opentagstart', ({ name }) => {
    const element = { name, ...placeAt(xml, xml.lastIndexOf('<', parser.position - 1)) }
    root ??= element
    open.push(element)
    if (open.length === 2) pieces = []
    if (open.length === 3) piece('', false)
  })
  parser.on('text', (text) => piece(text, true))
  parser.on('cdata', (text) => piece(text, true))
  parser.on('comment', (text) => piece(text, false))
  parser.on('closetag', ({ name, attributes }) => {
    const element = open.pop()
    if (open.length !== 1 || name !== 'string' || !element) return
    const [first] = pieces
    const isWhole = pieces.length <= 1 && first?.isText !== false
    const { line, column } = element
    texts.push({ line, column, name: String(attributes.name ?? ''), text: first?.text ?? '', isWhole })
  })
  parser.write(xml).close()
  return problem ?? (root ? { root, texts } : { line: 1, column: 1, what: 'there is no element in it' })
}

/** @param end how far the parser has read */
function describe(xml: string, end: number, message: string, open: Open | undefined): XmlProblem {
  const ampersand = bareAmpersand(xml)
  if (ampersand >= 0 && ampersand < end)
    return { ...placeAt(xml, ampersand), what: 'a & must be written &amp;' }
  if (message.includes('unclosed tag') && open)
    return { line: open.line, column: open.column, what: `<${open.name}> is not closed` }
  const at = /close tag|one root/.test(message) ? xml.lastIndexOf('<', end - 1) : end - 1
  return { ...placeAt(xml, at), what: message.replace(/^\d+:\d+: /, '').replace(/\.$/, '') }
}

/** The parser would look for the end of an entity until the end of the file. */
function bareAmpersand(xml: string): number {
  const hidden = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g
  return xml.replace(hidden, (whole) => ' '.repeat(whole.length)).search(/&(?!#?\w+;)/)
}

function placeAt(xml: string, offset: number): Place {
  const lines = xml.slice(0, Math.max(0, offset)).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
