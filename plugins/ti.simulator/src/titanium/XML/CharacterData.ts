import { Buffer } from 'node:buffer'
import type { CharacterData as DomCharacterData } from '@xmldom/xmldom'
import { apiNameOf } from '../kernel/KrollProxy.ts'
import { text } from './arguments.ts'
import { Node } from './Node.ts'
import { refuseLater } from './wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml/characterdata.html */
export class CharacterData extends Node {
  override readonly [apiNameOf]: string = 'Ti.XML.CharacterData'
  readonly #node: DomCharacterData

  constructor(node: DomCharacterData) {
    super(node)
    this.#node = node
  }

  get data(): string {
    return this.#node.data
  }

  set data(data: unknown) {
    const value = text('Ti.XML.CharacterData.data', data)
    this.#node.replaceData(0, this.#node.data.length, value)
  }

  override get nodeValue(): string {
    return this.data
  }

  override set nodeValue(value: unknown) {
    this.data = value
  }

  override get textContent(): string {
    return this.data
  }

  /** In bytes of UTF-8, while the offsets below are in characters of JavaScript: `TiDOMCharacterDataProxy.m`. */
  get length(): number {
    return Buffer.byteLength(this.data)
  }

  substringData(offset: unknown, count: unknown): string {
    const start = this.#offset(offset)
    return this.data.slice(start, start + this.#count(count))
  }

  appendData(data: unknown): void {
    this.data += text('Ti.XML.CharacterData.appendData', data)
  }

  insertData(offset: unknown, data: unknown): void {
    this.replaceData(offset, 0, data)
  }

  deleteData(offset: unknown, count: unknown): void {
    this.replaceData(offset, count, '')
  }

  replaceData(offset: unknown, count: unknown, data: unknown): void {
    const start = this.#offset(offset)
    const end = start + this.#count(count)
    const put = text('Ti.XML.CharacterData.replaceData', data)
    this.data = this.data.slice(0, start) + put + this.data.slice(end)
  }

  #offset(value: unknown): number {
    const offset = Math.trunc(Number(value))
    if (offset >= 0 && offset <= this.data.length) return offset
    throw new RangeError(`${this.apiName}: offset ${value} is not within ${this.data.length}`)
  }

  #count(value: unknown): number {
    const count = Math.trunc(Number(value))
    if (count >= 0) return count
    throw new RangeError(`${this.apiName}: count ${value} is below 0`)
  }
}

refuseLater(CharacterData.prototype, 'Ti.XML.CharacterData')
