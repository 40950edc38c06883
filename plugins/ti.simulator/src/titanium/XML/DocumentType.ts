import type { DocumentType as DomDocumentType } from '@xmldom/xmldom'
import { apiNameOf } from '../kernel/KrollProxy.ts'
import { Node } from './Node.ts'
import { DOCUMENT_TYPE } from './tree/dom.ts'
import { refuseLater, standsFor } from './wrap.ts'

/** What the document says of its DTD; the SDK reads nothing in it. https://titaniumsdk.com/api/titanium/xml/documenttype.html */
export class DocumentType extends Node {
  override readonly [apiNameOf] = 'Ti.XML.DocumentType'
  readonly #type: DomDocumentType

  constructor(type: DomDocumentType) {
    super(type)
    this.#type = type
  }

  static typeOf(proxy: DocumentType): DomDocumentType {
    return proxy.#type
  }

  get name(): string {
    return this.#type.name
  }

  get publicId(): string | null {
    return unquoted(this.#type.publicId)
  }

  get systemId(): string | null {
    return unquoted(this.#type.systemId)
  }

  get entities(): null {
    return null
  }

  get notations(): null {
    return null
  }

  get internalSubset(): null {
    return null
  }

  override get nodeValue(): null {
    return null
  }

  override get textContent(): null {
    return null
  }
}

/** xmldom keeps the quotes of the document. */
function unquoted(id: string): string | null {
  return id.replace(/^(["'])(.*)\1$/s, '$2') || null
}

standsFor(DOCUMENT_TYPE, (type: DomDocumentType) => new DocumentType(type))
refuseLater(DocumentType.prototype, 'Ti.XML.DocumentType')
