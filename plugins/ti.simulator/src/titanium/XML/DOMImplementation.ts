import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { text, textOrNull } from './arguments.ts'
import { DocumentType } from './DocumentType.ts'
import type { Node } from './Node.ts'
import { xmldom } from './tree/dom.ts'
import { hasFeature } from './tree/features.ts'
import { checkQualifiedElement } from './tree/names.ts'
import { refuseLater, wrap } from './wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml/domimplementation.html */
export class DOMImplementation extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.XML.DOMImplementation'

  hasFeature(...args: unknown[]): boolean {
    return hasFeature('Ti.XML.DOMImplementation.hasFeature', args)
  }

  createDocumentType(...args: unknown[]): Node {
    const member = 'Ti.XML.DOMImplementation.createDocumentType'
    mustBeThree(member, args)
    const [name, publicId, systemId] = args.map((each) => textOrNull(member, each) ?? '')
    const { createDocumentType } = new (xmldom().DOMImplementation)()
    return wrap(createDocumentType(name ?? '', quoted(publicId), quoted(systemId)))
  }

  /** A document with one element. */
  createDocument(...args: unknown[]): Node {
    const member = 'Ti.XML.DOMImplementation.createDocument'
    mustBeThree(member, args)
    const namespace = textOrNull(member, args[0])
    const name = text(member, args[1])
    checkQualifiedElement(name, namespace)
    const type = args[2] instanceof DocumentType ? DocumentType.typeOf(args[2]) : null
    return wrap(new (xmldom().DOMImplementation)().createDocument(namespace, name, type))
  }
}

/** As xmldom keeps an identifier. */
const quoted = (id: string | undefined) => (id ? `"${id}"` : '')

function mustBeThree(member: string, args: readonly unknown[]): void {
  if (args.length < 3) throw new TypeError(`${member} takes three arguments`)
}

refuseLater(DOMImplementation.prototype, 'Ti.XML.DOMImplementation')
