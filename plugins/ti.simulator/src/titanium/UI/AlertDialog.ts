import type { Touch, UiProperties } from '../../wire/ui.ts'
import { AlertDialogStyle } from './iOS/styles.ts'
import { buttonIndex, buttonTexts, Dialog } from './native/Dialog.ts'
import { emit, handleTouch, initial, pressed, show, tellGlass, writeNative } from './native/hooks.ts'
import { implement } from './native/implement.ts'

const OLD_NAMES: { readonly [name: string]: string } = {
  placeholder: 'hintText',
  loginPlaceholder: 'loginHintText',
  passwordPlaceholder: 'passwordHintText',
}
const NO_BUBBLES = { bubbles: false }

/** https://titaniumsdk.com/api/titanium/ui/alertdialog.html */
export class AlertDialog extends Dialog {
  declare buttonNames: unknown
  declare ok: unknown
  declare cancel: unknown
  declare destructive: unknown
  declare preferred: unknown
  declare style: unknown
  declare value: unknown
  declare loginValue: unknown
  declare passwordValue: unknown
  #typed: string[] = []

  override [initial](): UiProperties {
    this.#typed =
      this.style === AlertDialogStyle.LOGIN_AND_PASSWORD_INPUT
        ? [text(this.loginValue), text(this.passwordValue)]
        : [text(this.value)]
    return { buttonNames: this.#buttons() }
  }

  /** The names of SDK 5.4 and before stand for those of today (TiUIAlertDialogProxy.m). */
  override [writeNative](name: string, value: unknown): void {
    super[writeNative](OLD_NAMES[name] ?? name, value)
  }

  override [show](name: string): void {
    if (name === 'buttonNames' || name === 'ok') this[tellGlass]({ buttonNames: this.#buttons() })
    else super[show](name)
  }

  /** What was typed comes as a change; in a login dialog field 0 is the name and field 1 the password. */
  override [handleTouch](touch: Touch): void {
    if (touch.event === 'change') this.#typed[touch.section ?? 0] = String(touch.value ?? '')
    else super[handleTouch](touch)
  }

  override [pressed](button: number): void {
    const count = this.#buttons().length
    const event = {
      index: button,
      cancel: buttonIndex(this.cancel, count),
      destructive: buttonIndex(this.destructive, count),
      preferred: buttonIndex(this.preferred, count),
      ...this.#input(),
    }
    this[emit]('click', event, NO_BUBBLES)
  }

  #buttons(): string[] {
    const names = buttonTexts(this.buttonNames)
    return names.length > 0 ? names : [typeof this.ok === 'string' ? this.ok : 'OK']
  }

  #input(): object {
    const [first = '', second = ''] = this.#typed
    if (this.style === AlertDialogStyle.LOGIN_AND_PASSWORD_INPUT) return { login: first, password: second }
    return this.style === undefined || this.style === AlertDialogStyle.DEFAULT ? {} : { text: first }
  }
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}

implement(AlertDialog.prototype, 'Ti.UI.AlertDialog', {
  cancel: -1,
  destructive: -1,
  preferred: -1,
  visible: false,
})
