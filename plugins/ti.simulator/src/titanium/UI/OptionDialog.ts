import { buttonIndex, buttonTexts, Dialog } from './native/Dialog.ts'
import { emit, pressed } from './native/hooks.ts'
import { implement } from './native/implement.ts'

const NO_BUBBLES = { bubbles: false }

/** https://titaniumsdk.com/api/titanium/ui/optiondialog.html */
export class OptionDialog extends Dialog {
  declare options: unknown
  declare cancel: unknown
  declare destructive: unknown

  override [pressed](button: number): void {
    const count = buttonTexts(this.options).length
    const event = {
      index: button,
      cancel: buttonIndex(this.cancel, count),
      destructive: buttonIndex(this.destructive, count),
    }
    this[emit]('click', event, NO_BUBBLES)
  }
}

implement(OptionDialog.prototype, 'Ti.UI.OptionDialog', { cancel: -1, destructive: -1, visible: false })
