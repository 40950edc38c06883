import type { Touch } from '../../wire/ui.ts'
import { Control } from './Control.ts'
import { changed, emit, handleTouch, writeNative } from './hooks.ts'

const NO_BUBBLES = { bubbles: false }

/** The text that has the keyboard. */
let focused: TextWidget | null = null

/** What TextField and TextArea share (TiUITextWidgetProxy.m). `change` tells of what a person types. */
export abstract class TextWidget extends Control {
  declare value: unknown
  declare editable: boolean
  declare maxLength: unknown

  get focused(): boolean {
    return focused === this
  }

  focus(): void {
    if (focused === this) return
    focused?.blur()
    focused = this
    this[emit]('focus', { value: this.#text() }, NO_BUBBLES)
  }

  blur(): void {
    if (focused !== this) return
    focused = null
    this[emit]('blur', { value: this.#text() }, NO_BUBBLES)
  }

  hasText(): boolean {
    return this.#text() !== ''
  }

  override [handleTouch](touch: Touch): void {
    if (touch.event === 'return') this[emit]('return', { value: this.#text() }, NO_BUBBLES)
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

  #text(): string {
    return this.value === null || this.value === undefined ? '' : String(this.value)
  }
}
