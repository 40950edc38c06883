import { apiNameOf } from '../kernel/KrollProxy.ts'
import { Node } from './Node.ts'
import { refuseLater, standsFor } from './wrap.ts'

/** Nothing can be put into it on iOS. https://titaniumsdk.com/api/titanium/xml/documentfragment.html */
export class DocumentFragment extends Node {
  override readonly [apiNameOf] = 'Ti.XML.DocumentFragment'

  override get nodeValue(): null {
    return null
  }
}

standsFor(11, (fragment) => new DocumentFragment(fragment))
refuseLater(DocumentFragment.prototype, 'Ti.XML.DocumentFragment')
