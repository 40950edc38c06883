import type { Node as DomNode } from '@xmldom/xmldom'
import { defineConstants } from '../kernel/defineConstants.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import type { NamedNodeMap } from './NamedNodeMap.ts'
import { NodeList } from './NodeList.ts'
import { attributesOf, isElement } from './tree/dom.ts'
import { hasFeature } from './tree/features.ts'
import { refuseLater, wrap, wrapOrNull } from './wrap.ts'

const NODE_TYPES = {
  ELEMENT_NODE: 1,
  ATTRIBUTE_NODE: 2,
  TEXT_NODE: 3,
  CDATA_SECTION_NODE: 4,
  ENTITY_REFERENCE_NODE: 5,
  ENTITY_NODE: 6,
  PROCESSING_INSTRUCTION_NODE: 7,
  COMMENT_NODE: 8,
  DOCUMENT_NODE: 9,
  DOCUMENT_TYPE_NODE: 10,
  DOCUMENT_FRAGMENT_NODE: 11,
  NOTATION_NODE: 12,
}

/** What every node has, as `TiDOMNodeProxy.m` has it. https://titaniumsdk.com/api/titanium/xml/node.html */
export class Node extends KrollProxy {
  override readonly [apiNameOf]: string = 'Ti.XML.Node'
  readonly #node: DomNode

  constructor(node: DomNode) {
    super()
    this.#node = node
  }

  static domOf(proxy: Node): DomNode {
    return proxy.#node
  }

  /** @throws {TypeError} for what is no node */
  static domOrThrow(member: string, value: unknown): DomNode {
    if (value instanceof Node) return value.#node
    throw new TypeError(`${member} takes a Ti.XML.Node`)
  }

  get nodeName(): string {
    return this.#node.nodeName
  }

  get nodeType(): number {
    return this.#node.nodeType
  }

  get nodeValue(): string | null {
    return this.textContent
  }

  set nodeValue(_value: unknown) {
    throw new Error(`${this.apiName}: nodeValue cannot be set`)
  }

  get textContent(): string | null {
    return this.#node.textContent ?? ''
  }

  get text(): string | null {
    return this.textContent
  }

  get parentNode(): Node | null {
    return wrapOrNull(this.#node.parentNode)
  }

  get childNodes(): NodeList {
    return new NodeList(Array.from(this.#node.childNodes))
  }

  get firstChild(): Node | null {
    return wrapOrNull(this.#node.firstChild)
  }

  get lastChild(): Node | null {
    return wrapOrNull(this.#node.lastChild)
  }

  get previousSibling(): Node | null {
    return wrapOrNull(this.#node.previousSibling)
  }

  get nextSibling(): Node | null {
    return wrapOrNull(this.#node.nextSibling)
  }

  get attributes(): NamedNodeMap | null {
    return null
  }

  get ownerDocument(): Node | null {
    return wrapOrNull(this.#node.ownerDocument)
  }

  get namespaceURI(): string | null {
    return this.#node.namespaceURI ?? null
  }

  get prefix(): string | null {
    return this.#node.prefix || null
  }

  /** Null without a namespace. */
  get localName(): string | null {
    return this.namespaceURI === null ? null : (this.#node.localName ?? null)
  }

  hasChildNodes(): boolean {
    return this.#node.hasChildNodes()
  }

  hasAttributes(): boolean {
    return isElement(this.#node) && attributesOf(this.#node).length > 0
  }

  isSupported(...args: unknown[]): boolean {
    return hasFeature('Ti.XML.Node.isSupported', args)
  }

  /** The SDK does nothing here. */
  normalize(): void {}

  cloneNode(deep: unknown): Node {
    if (typeof deep !== 'boolean' && typeof deep !== 'number')
      throw new TypeError('Ti.XML.Node.cloneNode takes a Boolean')
    return wrap(this.#node.cloneNode(Boolean(deep)))
  }

  appendChild(_child: unknown): Node {
    return this.#refuse()
  }

  insertBefore(_child: unknown, _before: unknown): Node {
    return this.#refuse()
  }

  replaceChild(_child: unknown, _old: unknown): Node {
    return this.#refuse()
  }

  removeChild(_child: unknown): Node {
    return this.#refuse()
  }

  /** Elements alone can be changed, a document not. */
  #refuse(): never {
    throw new Error(`${this.apiName}: mutation not supported`)
  }
}

defineConstants(Node.prototype, NODE_TYPES)
refuseLater(Node.prototype, 'Ti.XML.Node')
