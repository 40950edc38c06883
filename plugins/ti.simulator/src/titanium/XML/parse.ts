import type { Document } from '@xmldom/xmldom'
import type * as Saxes from 'saxes'
import { nodePackage } from '../kernel/nodePackage.ts'
import { xmldom } from './dom.ts'

const saxes = nodePackage<typeof Saxes>('saxes')

/**
 * xmldom is lenient where libxml2 is not, so that saxes looks first whether the text is well-formed. Entities that a
 * document declares itself are unknown to both.
 * @throws {Error} for a text that is not well-formed
 */
export function parse(xml: string): Document {
  const text = xml.replace(/^\uFEFF/, '')
  ;new (saxes().SaxesParser)({ xmlns: false }).write(text).close()
  return new (xmldom().DOMParser)({ onError: () => {} }).parseFromString(text, 'text/xml')
}
