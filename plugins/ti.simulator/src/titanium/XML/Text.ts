import type { Text as DomText } from '@xmldom/xmldom'
import { apiNameOf } from '../kernel/KrollProxy.ts'
import { CharacterData } from './CharacterData.ts'
import type { Node } from './Node.ts'
import { TEXT } from './tree/dom.ts'
import { refuseLater, standsFor, wrap } from './wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml/text.html */
export class Text extends CharacterData {
  override readonly [apiNameOf]: string = 'Ti.XML.Text'
  readonly #text: DomText

  constructor(text: DomText) {
    super(text)
    this.#text = text
  }

  /** Keeps what is before the offset, and gives a new text behind it with the rest. */
  splitText(offset: unknown): Node {
    const at = Math.trunc(Number(offset))
    if (!(at >= 0 && at <= this.data.length))
      throw new RangeError(`Ti.XML.Text.splitText: ${offset} is not within ${this.data.length}`)
    return wrap(this.#text.splitText(at))
  }
}

standsFor(TEXT, (text: DomText) => new Text(text))
refuseLater(Text.prototype, 'Ti.XML.Text')
