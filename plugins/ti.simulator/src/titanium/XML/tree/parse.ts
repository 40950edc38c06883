import type { Document, Node as DomNode, Element } from '@xmldom/xmldom'
import type * as Saxes from 'saxes'
import { nodePackage } from '../../kernel/nodePackage.ts'
import { xmldom } from './dom.ts'
import { split, XML_NAMESPACE, XMLNS_NAMESPACE } from './names.ts'

const saxes = nodePackage<typeof Saxes>('saxes')

/** `<!ENTITY name "value">` of a DTD in the document; one whose value has markup in it is left unknown. */
const ENTITY = /<!ENTITY\s+([^\s%"']+)\s+(["'])((?:(?!\2)[^&<]|&#)*)\2\s*>/g
const CHARACTER = /&#(x?)([\da-f]+);/gi
/** The name, and the identifiers with their quotes, as xmldom keeps them. */
const DOCTYPE = /^\s*([^\s[]+)\s*(?:PUBLIC\s*("[^"]*"|'[^']*')|SYSTEM)?\s*("[^"]*"|'[^']*')?/

type Namespaces = ReadonlyMap<string, string>
interface Open {
  readonly node: DomNode
  /** By their prefixes, the default one by ''. */
  readonly namespaces: Namespaces
}

/**
 * A tree of xmldom, built of what saxes reads, since xmldom's own reader takes what libxml2 does not. A name with a prefix
 * that is not declared is one without a namespace, as libxml2 has it; an entity that the document declares is text.
 * @throws {Error} for a text that is not well-formed
 */
export function parse(xml: string): Document {
  const dom = new (xmldom().DOMImplementation)()
  const document = dom.createDocument(null, '')
  const reader = new (saxes().SaxesParser)({ xmlns: false })
  const root: Open = { node: document, namespaces: new Map([['xml', XML_NAMESPACE]]) }
  const open: Open[] = []
  const innermost = () => open.at(-1) ?? root
  const add = (node: DomNode) => innermost().node.appendChild(node)

  reader.on('doctype', (doctype) => {
    for (const [, name = '', , value = ''] of doctype.matchAll(ENTITY))
      reader.ENTITIES[name] = characters(value)
    const [, name = '', publicId, systemId] = DOCTYPE.exec(doctype) ?? []
    add(dom.createDocumentType(name, publicId, systemId))
  })
  reader.on('opentag', ({ name, attributes }) => {
    const namespaces = declared(attributes, innermost().namespaces)
    const node = create(document, name, attributes, namespaces)
    add(node)
    open.push({ node, namespaces })
  })
  reader.on('closetag', () => open.pop())
  reader.on('text', (text) => {
    if (open.length > 0) add(document.createTextNode(text))
  })
  reader.on('cdata', (data) => add(document.createCDATASection(data)))
  reader.on('comment', (data) => add(document.createComment(data)))
  reader.on('processinginstruction', ({ target, body }) =>
    add(document.createProcessingInstruction(target, body)),
  )
  reader.write(xml.replace(/^\uFEFF/, '')).close()
  return document
}

function characters(value: string): string {
  return value.replace(CHARACTER, (_all, x: string, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, x === '' ? 10 : 16)),
  )
}

type Attributes = Readonly<Record<string, string>>

const isDeclaration = (name: string) => name === 'xmlns' || name.startsWith('xmlns:')

function declared(attributes: Attributes, around: Namespaces): Namespaces {
  const own = Object.entries(attributes).filter(([name]) => isDeclaration(name))
  if (own.length === 0) return around
  return new Map([...around, ...own.map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const)])
}

function create(document: Document, name: string, attributes: Attributes, namespaces: Namespaces): Element {
  const uri = namespaces.get(split(name).prefix ?? '')
  const element = uri ? document.createElementNS(uri, name) : document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) {
    const { prefix } = split(attribute)
    const known = prefix === null ? undefined : namespaces.get(prefix)
    const namespace = isDeclaration(attribute) ? XMLNS_NAMESPACE : known
    if (namespace) element.setAttributeNS(namespace, attribute, value)
    else element.setAttribute(attribute, value)
  }
  return element
}
