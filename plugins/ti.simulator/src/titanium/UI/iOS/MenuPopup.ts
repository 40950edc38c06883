import type { Touch, ViewId } from '../../../wire/ui.ts'
import { methodsOf } from '../../api/members.ts'
import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'
import { refuseMissing } from '../../kernel/members.ts'
import { notices } from '../../kernel/os.ts'
import { createOnGlass, destroyOnGlass, send, setOnGlass } from '../native/glass.ts'
import { glassId, handleTouch } from '../native/hooks.ts'
import { ViewProxy } from '../View.ts'

const TYPE = 'Ti.UI.iOS.MenuPopup'

/** The menu that UIMenuController shows at a view. https://titaniumsdk.com/api/titanium/ui/ios/menupopup.html */
export class MenuPopup extends KrollProxy {
  override readonly [apiNameOf] = TYPE
  items: unknown
  #id: ViewId | null = null

  /** At a view that is on the screen. */
  show(options?: { readonly view?: unknown } | null): void {
    const view = options?.view
    const over = view instanceof ViewProxy ? view[glassId] : null
    if (over === null || this.#id !== null) return
    const items = Array.isArray(this.items) ? this.items.map(String) : []
    this.#id = createOnGlass({ [handleTouch]: (touch: Touch) => this.#touched(touch, items) }, TYPE)
    setOnGlass(this.#id, { buttonNames: items, over: { view: over } })
    send({ op: 'present', id: this.#id })
  }

  hide(_options?: object | null): void {
    if (this.#id === null) return
    send({ op: 'dismiss', id: this.#id })
    destroyOnGlass(this.#id)
    this.#id = null
  }

  isVisible(): boolean {
    return this.#id !== null
  }

  /** A tap beside it only puts it away. */
  #touched({ event, value }: Touch, items: readonly string[]): void {
    if (event !== 'click') return
    this.hide()
    if (typeof value !== 'number' || !(value in items)) return
    if (this.hasListeners('click')) notices.fired('click', { view: TYPE, title: items[value] ?? '' })
    this.fireEvent('click', { index: value })
  }
}

refuseMissing(MenuPopup.prototype, TYPE, methodsOf(TYPE))
