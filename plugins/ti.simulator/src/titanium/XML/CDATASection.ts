import type { CDATASection as DomCDATASection } from '@xmldom/xmldom'
import { membersOf } from '../api/members.ts'
import { refuseMissing } from '../kernel/members.ts'
import { Text } from './Text.ts'
import { standsFor } from './wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml/cdatasection.html */
export class CDATASection extends Text {
  override readonly apiName = 'Ti.XML.CDATASection'
}

standsFor(4, (section: DomCDATASection) => new CDATASection(section))
refuseMissing(CDATASection.prototype, 'Ti.XML.CDATASection', membersOf('Ti.XML.CDATASection'))
