import type { CDATASection as DomCDATASection } from '@xmldom/xmldom'
import { Text } from './Text.ts'
import { refuseLater, standsFor } from './wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml/cdatasection.html */
export class CDATASection extends Text {
  override readonly apiName = 'Ti.XML.CDATASection'
}

standsFor(4, (section: DomCDATASection) => new CDATASection(section))
refuseLater(CDATASection.prototype, 'Ti.XML.CDATASection')
