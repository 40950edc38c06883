import { membersOf } from './api/members.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { settle } from './kernel/settle.ts'
import './XML/CDATASection.ts'
import './XML/Comment.ts'
import './XML/Document.ts'
import './XML/DocumentFragment.ts'
import './XML/Element.ts'
import './XML/EntityReference.ts'
import './XML/ProcessingInstruction.ts'
import { text } from './XML/arguments.ts'
import { Node } from './XML/Node.ts'
import { xmldom } from './XML/tree/dom.ts'
import { parse } from './XML/tree/parse.ts'
import { wrap } from './XML/wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml.html */
export class XMLModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.XML'

  /** Throws for what is not well-formed. */
  parseString(xml: unknown): Node {
    return wrap(parse(text('Ti.XML.parseString', xml)))
  }

  /** Of a document its element alone. */
  serializeToString(node: unknown): string {
    const source = Node.domOrThrow('Ti.XML.serializeToString', node)
    return new (xmldom().XMLSerializer)().serializeToString(source).trim()
  }
}

export const XML = settle(new XMLModule(), { assignment: 'ignored' })
refuseMissing(XML, 'Ti.XML', membersOf('Ti.XML'))
