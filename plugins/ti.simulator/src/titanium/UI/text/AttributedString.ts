import type { UiValue } from '../../../wire/ui.ts'
import { methodsOf } from '../../api/members.ts'
import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'
import { refuseMissing } from '../../kernel/members.ts'
import { nativeLog } from '../../kernel/nativeLog.ts'
import { wired } from '../native/hooks.ts'
import { type Attribute, textRuns } from './textRuns.ts'

const TYPE = 'Ti.UI.AttributedString'

/** A text whose parts look differently. https://titaniumsdk.com/api/titanium/ui/attributedstring.html */
export class AttributedString extends KrollProxy {
  override readonly [apiNameOf] = TYPE
  #text: string | undefined
  #attributes: Attribute[] = []

  /** The text first, or no attribute would fit. */
  static create(properties?: { readonly text?: unknown } | null): AttributedString {
    const string = new AttributedString()
    const { text, ...others } = properties ?? {}
    if (text === undefined || text === null) nativeLog('warn', `${TYPE}.text not set`)
    string.applyProperties({ text, ...others })
    return string
  }

  get text(): string | undefined {
    return this.#text
  }

  /** Is set once, when the string is made. */
  set text(text: unknown) {
    if (text !== undefined && text !== null) this.#text ??= String(text)
  }

  get attributes(): Attribute[] {
    return [...this.#attributes]
  }

  set attributes(attributes: unknown) {
    this.#attributes = []
    for (const attribute of Array.isArray(attributes) ? attributes : []) this.addAttribute(attribute)
  }

  /** One that says too little, or reaches beyond the text, is left out with a word in the log (TiUIAttributedStringProxy.m). */
  addAttribute(attribute: unknown): void {
    const { type, value, range }: Partial<Attribute> =
      typeof attribute === 'object' && attribute !== null ? attribute : {}
    const missing = Object.entries({ type, value, range }).find(
      ([, given]) => given === undefined || given === null,
    )
    if (missing) nativeLog('warn', `${TYPE}.${missing[0]} not set`)
    else if (type === undefined || !Array.isArray(range) || range.length < 2)
      nativeLog('warn', `${TYPE}.range must be an array of two numbers`)
    else if (Number(range[0]) + Number(range[1]) > (this.#text ?? '').length)
      nativeLog('warn', `${TYPE}.range must be equal to or smaller than the text length`)
    else this.#attributes.push({ type, value, range })
  }

  get [wired](): UiValue {
    const text = this.#text ?? ''
    return { text, runs: textRuns(text, this.#attributes) }
  }
}

refuseMissing(AttributedString.prototype, TYPE, methodsOf(TYPE))
