import type { CDATASection as DomCDATASection } from '@xmldom/xmldom'
import { apiNameOf } from '../kernel/KrollProxy.ts'
import { Text } from './Text.ts'
import { refuseLater, standsFor } from './wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml/cdatasection.html */
export class CDATASection extends Text {
  override readonly [apiNameOf] = 'Ti.XML.CDATASection'
}

standsFor(4, (section: DomCDATASection) => new CDATASection(section))
refuseLater(CDATASection.prototype, 'Ti.XML.CDATASection')
