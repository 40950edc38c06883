import type * as Xmldom from '@xmldom/xmldom'
import type { Attr, Node as DomNode, Element } from '@xmldom/xmldom'
import { nodePackage } from '../../kernel/nodePackage.ts'
import { split, XMLNS_NAMESPACE } from './names.ts'

export const xmldom = nodePackage<typeof Xmldom>('@xmldom/xmldom')

export const ELEMENT = 1
export const TEXT = 3
export const DOCUMENT_TYPE = 10

export const isElement = (node: DomNode | null): node is Element => node?.nodeType === ELEMENT

/** The attributes without declarations of namespaces, which libxml2 keeps apart. */
export function attributesOf(element: Element): Attr[] {
  return Array.from(element.attributes).filter((each) => each.namespaceURI !== XMLNS_NAMESPACE)
}

/** By the local name whatever the prefix, as libxml2's `xmlHasProp`, or by the whole name. */
export function attributeNamed(element: Element, name: string): Attr | null {
  const all = attributesOf(element)
  const byLocalName = all.find((each) => (each.localName ?? each.name) === name)
  return (
    byLocalName ?? (split(name).prefix === null ? null : (all.find((each) => each.name === name) ?? null))
  )
}

/** The elements below a node in the order of the document. */
export function descendants(node: DomNode, found: Element[] = []): Element[] {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!isElement(child)) continue
    found.push(child)
    descendants(child, found)
  }
  return found
}

/** By the local name, or by the whole name where it has a colon: the SDK knows no `*`. */
export function named(elements: readonly Element[], name: string): Element[] {
  return elements.filter((each) => (name.includes(':') ? each.nodeName : localNameOf(each)) === name)
}

export const localNameOf = (node: Element) => node.localName ?? split(node.nodeName).localName
