import type { Attr as DomAttr, Element as DomElement } from '@xmldom/xmldom'
import { apiNameOf } from '../kernel/KrollProxy.ts'
import { Attr } from './Attr.ts'
import { text, textOrNull } from './arguments.ts'
import { NamedNodeMap } from './NamedNodeMap.ts'
import { Node } from './Node.ts'
import { NodeList } from './NodeList.ts'
import { attributeNamed, attributesOf, descendants, ELEMENT, localNameOf, named, TEXT } from './tree/dom.ts'
import { evaluate } from './tree/evaluate.ts'
import { checkAttributeName, checkQualifiedAttribute, split } from './tree/names.ts'
import { refuseLater, standsFor, wrap, wrapOrNull } from './wrap.ts'

/** As `TiDOMElementProxy.m` has it. https://titaniumsdk.com/api/titanium/xml/element.html */
export class Element extends Node {
  override readonly [apiNameOf] = 'Ti.XML.Element'
  readonly #element: DomElement

  constructor(element: DomElement) {
    super(element)
    this.#element = element
  }

  get tagName(): string {
    return this.#element.tagName
  }

  override get nodeValue(): null {
    return null
  }

  override set nodeValue(value: unknown) {
    super.nodeValue = value
  }

  override get attributes(): NamedNodeMap {
    return new NamedNodeMap(this, this.#element)
  }

  /** Empty where there is none. */
  getAttribute(name: unknown): string {
    return attributeNamed(this.#element, text('Ti.XML.Element.getAttribute', name))?.value ?? ''
  }

  getAttributeNS(uri: unknown, name: unknown): string {
    return this.#attribute('getAttributeNS', uri, name)?.value ?? ''
  }

  getAttributeNode(name: unknown): Node | null {
    return wrapOrNull(attributeNamed(this.#element, text('Ti.XML.Element.getAttributeNode', name)))
  }

  getAttributeNodeNS(uri: unknown, name: unknown): Node | null {
    return wrapOrNull(this.#attribute('getAttributeNodeNS', uri, name))
  }

  hasAttribute(name: unknown): boolean {
    return attributeNamed(this.#element, text('Ti.XML.Element.hasAttribute', name)) !== null
  }

  hasAttributeNS(uri: unknown, name: unknown): boolean {
    return typeof uri === 'string' && this.#attribute('hasAttributeNS', uri, name) !== null
  }

  setAttribute(name: unknown, value: unknown): void {
    const attributeName = text('Ti.XML.Element.setAttribute', name)
    const told = textOrNull('Ti.XML.Element.setAttribute', value) ?? ''
    checkAttributeName(attributeName)
    const known = attributeNamed(this.#element, attributeName)
    if (known) known.value = told
    else this.#element.setAttribute(attributeName, told)
  }

  setAttributeNS(uri: unknown, name: unknown, value: unknown): void {
    const member = 'Ti.XML.Element.setAttributeNS'
    const namespace = textOrNull(member, uri)
    const qualified = text(member, name)
    const { prefix, localName } = split(qualified)
    if (namespace === null && prefix === null) {
      this.setAttribute(name, value)
      return
    }
    checkQualifiedAttribute(qualified, namespace)
    const told = textOrNull(member, value) ?? ''
    const known = this.#attribute('setAttributeNS', namespace, localName)
    if (known) known.value = told
    else this.#element.setAttributeNS(namespace, qualified, told)
  }

  removeAttribute(name: unknown): void {
    const known = attributeNamed(this.#element, text('Ti.XML.Element.removeAttribute', name))
    if (known) this.#element.removeAttributeNode(known)
  }

  removeAttributeNS(uri: unknown, name: unknown): void {
    const known = this.#attribute('removeAttributeNS', uri, name)
    if (known) this.#element.removeAttributeNode(known)
  }

  /** The attribute that was in its place, or null. */
  setAttributeNode(attribute: unknown): Node | null {
    const attr = attrOf(attribute)
    if (attr.ownerElement) throw new Error('Ti.XML.Element: Attribute in use')
    this.#mustBeOfThisDocument(attr.ownerDocument)
    return wrapOrNull(this.#element.setAttributeNodeNS(attr))
  }

  setAttributeNodeNS(attribute: unknown): Node | null {
    return this.setAttributeNode(attribute)
  }

  removeAttributeNode(attribute: unknown): Node {
    const attr = attrOf(attribute)
    if (attr.ownerElement !== this.#element) throw new Error('Ti.XML.Element: no node found to remove')
    return wrap(this.#element.removeAttributeNode(attr))
  }

  getElementsByTagName(name: unknown): NodeList {
    const tag = text('Ti.XML.Element.getElementsByTagName', name)
    return new NodeList(named(descendants(this.#element), tag))
  }

  getElementsByTagNameNS(uri: unknown, name: unknown): NodeList {
    const namespace = textOrNull('Ti.XML.Element.getElementsByTagNameNS', uri)
    if (namespace === null) return this.getElementsByTagName(name)
    const found = descendants(this.#element).filter(
      (each) => each.namespaceURI === namespace && localNameOf(each) === name,
    )
    return new NodeList(found)
  }

  /** What an expression of XPath finds from here; null for what is none. */
  evaluate(expression: unknown): NodeList | null {
    const path = text('Ti.XML.Element.evaluate', expression)
    const found = evaluate(path, this.#element, this.#element)
    return found && new NodeList(found)
  }

  /** A text that follows a text becomes a part of it, as libxml2 has it. */
  override appendChild(child: unknown): Node {
    const node = Node.domOrThrow('Ti.XML.Element.appendChild', child)
    this.#mustBeOfThisDocument(node.ownerDocument)
    const last = this.lastChild
    if (node.nodeType !== TEXT || last?.nodeType !== TEXT || Node.domOf(last) === node)
      return wrap(this.#element.appendChild(node))
    node.parentNode?.removeChild(node)
    const lastText = Node.domOf(last)
    lastText.nodeValue = `${lastText.nodeValue}${node.nodeValue}`
    return last
  }

  override insertBefore(child: unknown, before: unknown): Node {
    const node = Node.domOrThrow('Ti.XML.Element.insertBefore', child)
    const place = Node.domOrThrow('Ti.XML.Element.insertBefore', before)
    if (node === place) return wrap(node)
    if (place.parentNode !== this.#element)
      throw new Error('Ti.XML.Element: node is not part of children nodes')
    return wrap(this.#element.insertBefore(node, place))
  }

  /** The node that was replaced. */
  override replaceChild(child: unknown, old: unknown): Node {
    const node = Node.domOrThrow('Ti.XML.Element.replaceChild', child)
    const replaced = Node.domOrThrow('Ti.XML.Element.replaceChild', old)
    if (node === replaced) return wrap(node)
    if (replaced.parentNode !== this.#element) throw new Error('Ti.XML.Element: no node found to replace')
    this.#element.replaceChild(node, replaced)
    return wrap(replaced)
  }

  override removeChild(child: unknown): Node {
    const node = Node.domOrThrow('Ti.XML.Element.removeChild', child)
    if (node.parentNode !== this.#element) throw new Error('Ti.XML.Element: no node found to remove')
    return wrap(this.#element.removeChild(node))
  }

  #attribute(member: string, uri: unknown, name: unknown): DomAttr | null {
    const namespace = textOrNull(`Ti.XML.Element.${member}`, uri)
    const localName = text(`Ti.XML.Element.${member}`, name)
    if (namespace === null) return attributeNamed(this.#element, localName)
    const found = attributesOf(this.#element).find(
      (each) => each.namespaceURI === namespace && each.localName === localName,
    )
    return found ?? null
  }

  #mustBeOfThisDocument(document: unknown): void {
    if (document !== this.#element.ownerDocument) throw new Error('Ti.XML.Element: mismatched documents')
  }
}

function attrOf(value: unknown): DomAttr {
  if (value instanceof Attr) return Attr.attrOf(value)
  throw new TypeError('Ti.XML.Element takes a Ti.XML.Attr')
}

standsFor(ELEMENT, (element: DomElement) => new Element(element))
refuseLater(Element.prototype, 'Ti.XML.Element')
