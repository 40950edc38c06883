import type { UiProperties } from '../../wire/ui.ts'
import { buttonIndex, buttonTexts, Dialog } from './native/Dialog.ts'
import { emit, initial, pressed } from './native/hooks.ts'
import { implement } from './native/implement.ts'

const NO_BUBBLES = { bubbles: false }

/** https://titaniumsdk.com/api/titanium/ui/optiondialog.html */
export class OptionDialog extends Dialog {
  declare options: unknown
  declare cancel: unknown
  declare destructive: unknown

  /** Without options, one to put it away (TiUIOptionDialogProxy.m). */
  override [initial](): UiProperties {
    return Array.isArray(this.options) ? {} : { options: ['OK'] }
  }

  override [pressed](button: number): void {
    const count = Math.max(1, buttonTexts(this.options).length)
    const event = {
      index: button,
      cancel: buttonIndex(this.cancel, count),
      destructive: buttonIndex(this.destructive, count),
    }
    this[emit]('click', event, NO_BUBBLES)
  }
}

implement(OptionDialog.prototype, 'Ti.UI.OptionDialog', { cancel: -1, destructive: -1, visible: false })
