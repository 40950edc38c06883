import type { Touch } from '../../../wire/ui.ts'
import { nativeLog } from '../../kernel/nativeLog.ts'
import { ViewProxy } from '../View.ts'
import { send } from './glass.ts'
import { glassId, handleTouch, pressed, readNative, render, unrender } from './hooks.ts'

let shown: Dialog | null = null

/** Dialogs go when the app stops being active, unless they are `persistent`. */
export function pauseDialogs(): void {
  if (shown && shown[readNative]('persistent') !== true) shown.hide()
}

/** What AlertDialog and OptionDialog share: one is up at a time, and its buttons dismiss it. */
export abstract class Dialog extends ViewProxy {
  /** A second dialog is dropped (TiRootViewController.m). */
  override show(): void {
    if (shown) {
      nativeLog('error', 'UIAlertController is up and showing an alert. ABORTING showing of modal controller')
      return
    }
    shown = this
    send({ op: 'present', id: this[render]() })
  }

  override hide(): void {
    const id = this[glassId]
    if (shown !== this || id === null) return
    shown = null
    send({ op: 'dismiss', id })
    this[unrender]()
  }

  override [handleTouch](touch: Touch): void {
    if (touch.event !== 'click' || typeof touch.value !== 'number') return
    this.hide()
    this[pressed](touch.value)
  }

  abstract [pressed](button: number): void
}

/** The names of buttons that are there: empty ones are skipped. */
export function buttonTexts(names: unknown): string[] {
  return Array.isArray(names) ? names.filter((name) => name !== null && name !== undefined).map(String) : []
}

/** The index of a special button; -1 where there is no such button. */
export function buttonIndex(index: unknown, count: number): number {
  return typeof index === 'number' && index >= 0 && index < count ? index : -1
}
