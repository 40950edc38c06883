import type { Element as DomElement } from '@xmldom/xmldom'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import type { Element } from './Element.ts'
import type { Node } from './Node.ts'
import { attributesOf } from './tree/dom.ts'
import { refuseLater, wrap } from './wrap.ts'

/** The attributes of an element. https://titaniumsdk.com/api/titanium/xml/namednodemap.html */
export class NamedNodeMap extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.XML.NamedNodeMap'
  readonly #element: Element
  readonly #node: DomElement

  constructor(element: Element, node: DomElement) {
    super()
    this.#element = element
    this.#node = node
  }

  get length(): number {
    return attributesOf(this.#node).length
  }

  item(index: unknown): Node | null {
    const node = attributesOf(this.#node)[Math.trunc(Number(index))]
    return node ? wrap(node) : null
  }

  getNamedItem(name: unknown): Node | null {
    return this.#element.getAttributeNode(name)
  }

  getNamedItemNS(uri: unknown, name: unknown): Node | null {
    return this.#element.getAttributeNodeNS(uri, name)
  }

  setNamedItem(attribute: unknown): Node | null {
    return this.#element.setAttributeNode(attribute)
  }

  setNamedItemNS(attribute: unknown): Node | null {
    return this.#element.setAttributeNodeNS(attribute)
  }

  removeNamedItem(name: unknown): Node {
    return this.#remove(this.getNamedItem(name))
  }

  removeNamedItemNS(uri: unknown, name: unknown): Node {
    return this.#remove(this.getNamedItemNS(uri, name))
  }

  #remove(attribute: Node | null): Node {
    if (attribute) return this.#element.removeAttributeNode(attribute)
    throw new Error('Ti.XML.NamedNodeMap: could not find item to remove')
  }
}

refuseLater(NamedNodeMap.prototype, 'Ti.XML.NamedNodeMap')
