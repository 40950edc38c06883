import type { Document as DomDocument, Element as DomElement, Node as DomNode } from '@xmldom/xmldom'
import { apiNameOf } from '../kernel/KrollProxy.ts'
import { text, textOrNull } from './arguments.ts'
import { DOMImplementation } from './DOMImplementation.ts'
import { Node } from './Node.ts'
import { NodeList } from './NodeList.ts'
import { DOCUMENT_TYPE, descendants, isElement, localNameOf, named } from './tree/dom.ts'
import { evaluate } from './tree/evaluate.ts'
import {
  checkAttributeName,
  checkElementName,
  checkQualifiedAttribute,
  checkQualifiedElement,
  split,
} from './tree/names.ts'
import { refuseLater, standsFor, wrap, wrapOrNull } from './wrap.ts'

const create = (member: string, value: unknown) => text(`Ti.XML.Document.${member}`, value)

/**
 * What it has as a node is that of its root element on iOS, its name, its type and its children too: `parseString` of
 * `TiDOMDocumentProxy.m`. https://titaniumsdk.com/api/titanium/xml/document.html
 */
export class Document extends Node {
  override readonly [apiNameOf] = 'Ti.XML.Document'
  readonly #document: DomDocument
  readonly #root: DomElement

  constructor(document: DomDocument, root: DomElement) {
    super(root)
    this.#document = document
    this.#root = root
  }

  get documentElement(): Node {
    return wrap(this.#root)
  }

  get doctype(): Node | null {
    const children = Array.from(this.#document.childNodes)
    return wrapOrNull(children.find(({ nodeType }) => nodeType === DOCUMENT_TYPE) ?? null)
  }

  get implementation(): DOMImplementation {
    return new DOMImplementation()
  }

  override get nodeValue(): null {
    return null
  }

  override set nodeValue(value: unknown) {
    super.nodeValue = value
  }

  createElement(name: unknown): Node {
    const tag = create('createElement', name)
    checkElementName(tag)
    return wrap(this.#document.createElement(tag))
  }

  createElementNS(uri: unknown, name: unknown): Node {
    const namespace = textOrNull('Ti.XML.Document.createElementNS', uri)
    const qualified = create('createElementNS', name)
    if (namespace === null && split(qualified).prefix === null) return this.createElement(name)
    checkQualifiedElement(qualified, namespace)
    return wrap(this.#document.createElementNS(namespace, qualified))
  }

  createAttribute(name: unknown): Node {
    const attribute = create('createAttribute', name)
    checkAttributeName(attribute)
    return wrap(this.#document.createAttribute(attribute))
  }

  createAttributeNS(uri: unknown, name: unknown): Node {
    const namespace = textOrNull('Ti.XML.Document.createAttributeNS', uri)
    const qualified = create('createAttributeNS', name)
    if (namespace === null && split(qualified).prefix === null) return this.createAttribute(name)
    checkQualifiedAttribute(qualified, namespace)
    return wrap(this.#document.createAttributeNS(namespace, qualified))
  }

  createTextNode(data: unknown): Node {
    return wrap(this.#document.createTextNode(create('createTextNode', data)))
  }

  createCDATASection(data: unknown): Node {
    return wrap(this.#document.createCDATASection(create('createCDATASection', data)))
  }

  createComment(data: unknown): Node {
    return wrap(this.#document.createComment(create('createComment', data)))
  }

  createProcessingInstruction(target: unknown, data: unknown): Node {
    const member = 'createProcessingInstruction'
    return wrap(this.#document.createProcessingInstruction(create(member, target), create(member, data)))
  }

  createEntityReference(name: unknown): Node {
    return wrap(this.#document.createEntityReference(create('createEntityReference', name)))
  }

  createDocumentFragment(): Node {
    return wrap(this.#document.createDocumentFragment())
  }

  /** A copy that belongs to this document and is nowhere in it. */
  importNode(node: unknown, deep: unknown): Node {
    const source: DomNode = Node.domOrThrow('Ti.XML.Document.importNode', node)
    if (typeof deep !== 'boolean' && typeof deep !== 'number')
      throw new TypeError('Ti.XML.Document.importNode takes a node and a Boolean')
    return wrap(this.#document.importNode(source, Boolean(deep)))
  }

  /** By an attribute of the name `id`, whatever a DTD says. */
  getElementById(id: unknown): Node | null {
    const wanted = create('getElementById', id)
    return wrapOrNull(descendants(this.#document).find((each) => each.getAttribute('id') === wanted) ?? null)
  }

  getElementsByTagName(name: unknown): NodeList {
    return new NodeList(named(descendants(this.#document), create('getElementsByTagName', name)))
  }

  getElementsByTagNameNS(uri: unknown, name: unknown): NodeList {
    const namespace = textOrNull('Ti.XML.Document.getElementsByTagNameNS', uri)
    if (namespace === null) return this.getElementsByTagName(name)
    const found = descendants(this.#document).filter(
      (each) => each.namespaceURI === namespace && localNameOf(each) === name,
    )
    return new NodeList(found)
  }

  /** What an expression of XPath finds; null for what is none. */
  evaluate(expression: unknown): NodeList | null {
    const found = evaluate(create('evaluate', expression), this.#document, this.#root)
    return found && new NodeList(found)
  }
}

standsFor(9, (document: DomDocument) => {
  const root: DomNode | null = document.documentElement
  if (isElement(root)) return new Document(document, root)
  throw new Error('Ti.XML.Document: a document has an element')
})
refuseLater(Document.prototype, 'Ti.XML.Document')
