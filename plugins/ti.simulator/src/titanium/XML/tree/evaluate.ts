import type { Node as DomNode, Element } from '@xmldom/xmldom'
import { nodePackage } from '../../kernel/nodePackage.ts'
import { isElement } from './dom.ts'
import { XMLNS_NAMESPACE } from './names.ts'

interface Value {
  /** Of a set of nodes only. */
  toArray?(): DomNode[]
}

interface XPath {
  parse(expression: string): {
    evaluate(context: { node: DomNode; namespaces: (prefix: string) => string }): Value
  }
}

const xpath = nodePackage<XPath>('xpath')

/** Under which GDataXMLNode.m knows a namespace that has no prefix. */
const DEFAULT_PREFIX = '_def_ns'

/**
 * The nodes that an expression of XPath finds, from a node on; none for a number or a text. Null for an expression that is
 * none, and for a prefix that is unknown: the SDK knows the namespace of `namespaces` and those declared after it.
 */
export function evaluate(expression: string, from: DomNode, namespaces: Element): DomNode[] | null {
  const uris = new Map(known(namespaces))
  /** Left to itself the package would ask the document. */
  const uriOf = (prefix: string) => {
    const uri = uris.get(prefix)
    if (uri === undefined) throw new Error(`Ti.XML: the prefix ${prefix} is unknown`)
    return uri
  }
  try {
    const value = xpath().parse(expression).evaluate({ node: from, namespaces: uriOf })
    return value.toArray?.() ?? []
  } catch {
    return null
  }
}

function known(element: Element): [prefix: string, uri: string][] {
  if (element.namespaceURI === null) return []
  const own = element.prefix ? `xmlns:${element.prefix}` : 'xmlns'
  for (let node: DomNode | null = element; isElement(node); node = node.parentNode) {
    const declared = Array.from(node.attributes).filter((each) => each.namespaceURI === XMLNS_NAMESPACE)
    const first = declared.findIndex((each) => each.name === own)
    if (first >= 0)
      return declared
        .slice(first)
        .map((each) => [each.name === 'xmlns' ? DEFAULT_PREFIX : (each.localName ?? ''), each.value])
  }
  return [[element.prefix || DEFAULT_PREFIX, element.namespaceURI]]
}
