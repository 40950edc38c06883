import type { Attr as DomAttr } from '@xmldom/xmldom'
import { apiNameOf } from '../kernel/KrollProxy.ts'
import { text } from './arguments.ts'
import { Node } from './Node.ts'
import { refuseLater, standsFor, wrapOrNull } from './wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml/attr.html */
export class Attr extends Node {
  override readonly [apiNameOf] = 'Ti.XML.Attr'
  readonly #attr: DomAttr

  constructor(attr: DomAttr) {
    super(attr)
    this.#attr = attr
  }

  static attrOf(proxy: Attr): DomAttr {
    return proxy.#attr
  }

  get name(): string {
    return this.#attr.name
  }

  get value(): string {
    return this.#attr.value
  }

  set value(value: unknown) {
    this.#attr.value = text('Ti.XML.Attr.value', value)
  }

  override get nodeValue(): string {
    return this.value
  }

  override set nodeValue(value: unknown) {
    this.value = value
  }

  override get textContent(): string {
    return this.value
  }

  /** The SDK knows no defaults of a DTD. */
  get specified(): boolean {
    return true
  }

  get ownerElement(): Node | null {
    return wrapOrNull(this.#attr.ownerElement)
  }
}

standsFor(2, (attr: DomAttr) => new Attr(attr))
refuseLater(Attr.prototype, 'Ti.XML.Attr')
