import type { Touch } from '../../../wire/ui.ts'
import { nativeLog } from '../../kernel/nativeLog.ts'
import { type Extents, HUGS } from '../../layout/extents.ts'
import { isRecord } from '../../layout/record.ts'
import { Control } from './Control.ts'
import { wireNumber } from './dimension.ts'
import {
  changed,
  emit,
  glassId,
  handleTouch,
  readNative,
  show,
  tellGlass,
  unrender,
  usualExtents,
  writeNative,
} from './hooks.ts'
import { hasKeyboard, releaseKeyboard, takeKeyboard } from './text/keyboard.ts'
import { wireValue } from './wireValue.ts'

interface Selection {
  readonly location: number
  readonly length: number
}

/** Attributed strings, and what shows their words. */
const ATTRIBUTED = new Map([
  ['attributedString', 'value'],
  ['attributedHintText', 'hintText'],
])
const NO_BUBBLES = { bubbles: false }

/** What TextField and TextArea share (TiUITextWidgetProxy.m). `change` tells of what a person types. */
export abstract class TextWidget extends Control {
  declare value: unknown
  declare editable: boolean
  declare maxLength: unknown
  declare suppressReturn: boolean
  declare clearOnEdit: unknown
  #selection: Selection | null = null

  override get [usualExtents](): Extents {
    return HUGS
  }

  get focused(): boolean {
    return hasKeyboard(this)
  }

  /** What is selected, or where the text goes on; nothing as long as the text is not on the screen. */
  get selection(): Selection | undefined {
    if (this[glassId] === null) return undefined
    return this.#selection ?? { location: this.#text().length, length: 0 }
  }

  setSelection(start: unknown, end: unknown): void {
    const { length } = this.#text()
    if (isPlace(start, length) && isPlace(end, length))
      this.#selection = { location: start, length: Math.max(0, end - start) }
    else nativeLog('debug', 'Invalid range for text selection. Ignoring.')
  }

  /** Only a text that is on the screen, and may be edited, takes the keyboard. */
  focus(): void {
    if (this.focused || this[glassId] === null || !this.enabled || !this.editable) return
    takeKeyboard(this)
    this[tellGlass]({ focused: true })
    this[emit]('focus', { value: this.#text() }, NO_BUBBLES)
  }

  blur(): void {
    if (!this.focused) return
    releaseKeyboard(this)
    this[tellGlass]({ focused: false })
    this[emit]('blur', { value: this.#text() }, NO_BUBBLES)
  }

  hasText(): boolean {
    return this.#text() !== ''
  }

  /** The keyboard goes with the window of its text. */
  override [unrender](): void {
    this.blur()
    super[unrender]()
  }

  /** A text that is too long, or no text, is made one as soon as it is drawn, and `change` tells of it (TiUITextWidget.m). */
  override [show](name: string): void {
    if (this[glassId] !== null && (name === 'value' || name === 'maxLength')) this.#fit()
    super[show](name)
    const shown = ATTRIBUTED.get(name)
    if (shown) this.#showWords(name, shown)
  }

  override [handleTouch](touch: Touch): void {
    if (touch.event === 'return') this.#return()
    else super[handleTouch](touch)
    if (touch.event !== 'click' || this.focused) return
    this.focus()
    if (this.focused && this.clearOnEdit) this[changed]('')
  }

  override [changed](value: Touch['value']): void {
    if (!this.editable) return
    this.focus()
    this.#selection = null
    const text = this.#within(String(value ?? ''))
    if (text === this.value) this[tellGlass]({ value: text })
    else this.#change(text)
  }

  /** The words of an attributed string; how they look is not drawn in a text that a person may edit. */
  #showWords(attributed: string, shown: string): void {
    const words = wireValue(attributed, this[readNative](attributed))
    if (isRecord(words) && words.text !== undefined) this[tellGlass]({ [shown]: words.text })
  }

  #change(text: string): void {
    this[writeNative]('value', text)
    this[emit]('change', { value: text }, NO_BUBBLES)
  }

  #fit(): void {
    const text = this.#within(this.#text())
    if (this.value !== null && this.value !== undefined && text !== this.value) this.#change(text)
  }

  #within(text: string): string {
    const limit = this.maxLength === undefined || this.maxLength === null ? -1 : wireNumber(this.maxLength)
    return limit < 0 ? text : text.slice(0, limit)
  }

  /** The keyboard goes, unless the app has given it to another text meanwhile (TiUITextField.m). */
  #return(): void {
    this[emit]('return', { value: this.#text() }, NO_BUBBLES)
    if (this.suppressReturn) this.blur()
  }

  #text(): string {
    return this.value === null || this.value === undefined ? '' : String(this.value)
  }
}

function isPlace(value: unknown, length: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= length
}
