import type { Touch } from '../../../wire/ui.ts'
import { type Extents, HUGS } from '../../layout/extents.ts'
import { Control } from './Control.ts'
import {
  changed,
  emit,
  glassId,
  handleTouch,
  tellGlass,
  unrender,
  usualExtents,
  writeNative,
} from './hooks.ts'
import { hasKeyboard, releaseKeyboard, takeKeyboard } from './text/keyboard.ts'

const NO_BUBBLES = { bubbles: false }

/** What TextField and TextArea share (TiUITextWidgetProxy.m). `change` tells of what a person types. */
export abstract class TextWidget extends Control {
  declare value: unknown
  declare editable: boolean
  declare maxLength: unknown
  declare suppressReturn: boolean

  override get [usualExtents](): Extents {
    return HUGS
  }

  get focused(): boolean {
    return hasKeyboard(this)
  }

  /** Only a text that is on the screen takes the keyboard. */
  focus(): void {
    if (this.focused || this[glassId] === null) return
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

  override [handleTouch](touch: Touch): void {
    if (touch.event === 'return') this.#return()
    else super[handleTouch](touch)
    if (touch.event === 'click') this.focus()
  }

  override [changed](value: Touch['value']): void {
    if (!this.editable) return
    this.focus()
    const limit = typeof this.maxLength === 'number' && this.maxLength >= 0 ? this.maxLength : undefined
    const text = String(value ?? '').slice(0, limit)
    this[writeNative]('value', text)
    this[emit]('change', { value: text }, NO_BUBBLES)
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
