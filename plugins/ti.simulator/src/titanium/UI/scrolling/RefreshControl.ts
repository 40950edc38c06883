import type { UiValue } from '../../../wire/ui.ts'
import { methodsOf } from '../../api/members.ts'
import { apiNameOf, KrollProxy } from '../../kernel/KrollProxy.ts'
import { refuseMissing } from '../../kernel/members.ts'
import { notices } from '../../kernel/os.ts'
import { heldBy, pulled, show, wired } from '../native/hooks.ts'
import { wireValue } from '../native/wireValue.ts'
import { AttributedString } from '../text/AttributedString.ts'

/** The list or scroll view that it is pulled in. */
interface Holder {
  [show](name: string): void
}

const TYPE = 'Ti.UI.RefreshControl'

/** What appears when a list is pulled down: `refreshControl`. https://titaniumsdk.com/api/titanium/ui/refreshcontrol.html */
export class RefreshControl extends KrollProxy {
  override readonly [apiNameOf] = TYPE
  #holder: Holder | null = null
  #refreshing = false
  #title: AttributedString | null | undefined
  #tintColor: unknown

  get title(): AttributedString | null | undefined {
    return this.#title
  }

  set title(title: unknown) {
    if (title !== null && title !== undefined && !(title instanceof AttributedString))
      throw new TypeError(`${TYPE}.title takes a Ti.UI.AttributedString`)
    this.#title = title
    this.#changed()
  }

  get tintColor(): unknown {
    return this.#tintColor
  }

  set tintColor(color: unknown) {
    this.#tintColor = color
    this.#changed()
  }

  /** Fires `refreshstart`, as a finger's pull does (TiUIRefreshControlProxy.m). */
  beginRefreshing(): void {
    this[pulled]()
  }

  endRefreshing(): void {
    this.#refreshing = false
    this.#changed()
    this.#fire('refreshend')
  }

  [pulled](): void {
    this.#refreshing = true
    this.#changed()
    this.#fire('refreshstart')
  }

  [heldBy](holder: Holder): void {
    this.#holder = holder
  }

  get [wired](): UiValue {
    return {
      refreshing: this.#refreshing,
      title: this.#title?.text ?? null,
      tintColor: wireValue('tintColor', this.#tintColor) ?? null,
    }
  }

  #changed(): void {
    this.#holder?.[show]('refreshControl')
  }

  #fire(name: string): void {
    if (this.hasListeners(name)) notices.fired(name, { view: TYPE })
    this.fireEvent(name)
  }
}

refuseMissing(RefreshControl.prototype, TYPE, methodsOf(TYPE))
