import type { UiProperties } from '../../wire/ui.ts'
import { constants } from './native/constants.ts'
import {
  attach,
  detach,
  emit,
  enter,
  gainFocus,
  initial,
  leave,
  loseFocus,
  openQuietly,
  tellGlass,
} from './native/hooks.ts'
import { implement } from './native/implement.ts'
import { Tab } from './Tab.ts'
import { Window } from './Window.ts'

const NO_BUBBLES = { bubbles: false }

/** Its children on the glass are the tabs; `activeTab` there is an index. https://titaniumsdk.com/api/titanium/ui/tabgroup.html */
export class TabGroup extends Window {
  #tabs: Tab[] = []
  #active: Tab | null = null
  /** What `activeTab` was set to before there was such a tab. */
  #wanted: unknown = null
  #hasFocus = false
  #wasShown = false

  /** Already while the group and its tabs are told. */
  override get focused(): boolean {
    return this.#hasFocus
  }

  get tabs(): Tab[] {
    return [...this.#tabs]
  }

  set tabs(tabs: unknown) {
    const wanted = Array.isArray(tabs) ? tabs : []
    for (const tab of this.tabs) if (!wanted.includes(tab)) this.removeTab(tab)
    for (const tab of wanted) this.addTab(tab)
  }

  get activeTab(): Tab | null {
    return this.#active
  }

  /** A tab of the group or its index. */
  set activeTab(tab: unknown) {
    const chosen = typeof tab === 'number' ? this.#tabs[tab] : tab
    const isHere = chosen instanceof Tab && this.#tabs.includes(chosen)
    this.#wanted = isHere ? null : tab
    if (isHere) this.select(chosen)
  }

  addTab(tab: unknown): void {
    if (!(tab instanceof Tab) || this.#tabs.includes(tab)) return
    this.#tabs.push(tab)
    tab[enter](this)
    this[attach](tab, this.#tabs.length - 1)
    this.#active ??= tab
    if (this.#wanted !== null) this.activeTab = this.#wanted
    if (this.#wasShown) tab[openQuietly]()
    this[tellGlass]({ activeTab: this.#activeIndex() })
  }

  /** A tab of the group or its index. */
  removeTab(tabOrIndex: unknown): void {
    const tab = typeof tabOrIndex === 'number' ? this.#tabs[tabOrIndex] : tabOrIndex
    if (!(tab instanceof Tab) || !this.#tabs.includes(tab)) return
    if (this.#active === tab) {
      const next = this.#tabs.find((each) => each !== tab)
      if (next) this.select(next)
      else this.#active = null
    }
    this.#tabs = this.#tabs.filter((each) => each !== tab)
    tab[leave]()
    this[detach](tab)
    this[tellGlass]({ activeTab: this.#activeIndex() })
  }

  isShowing(tab: Tab): boolean {
    return this.#hasFocus && this.#active === tab
  }

  isActive(tab: Tab): boolean {
    return this.#active === tab
  }

  select(tab: Tab): void {
    const previous = this.#active
    if (previous === tab) return
    this.#active = tab
    this[tellGlass]({ activeTab: this.#activeIndex() })
    if (!this.#hasFocus) return
    if (previous) this.#leaveTab(previous, tab)
    this.#enterTab(tab, previous, true)
  }

  override [initial](): UiProperties {
    return { activeTab: this.#activeIndex() }
  }

  override [gainFocus](): void {
    const first = !this.#hasFocus && !this.#wasShown
    this.#hasFocus = true
    this.#wasShown = true
    if (this.#active) this.#enterTab(this.#active, null, first)
    for (const tab of this.#tabs) tab[openQuietly]()
  }

  override [loseFocus](): void {
    if (!this.#hasFocus) return
    if (this.#active) this.#leaveTab(this.#active, null)
    this.#hasFocus = false
  }

  /** Since SDK 13.3 `selected` tells of a choice and `focus` of every return too (PR 14440). */
  #enterTab(tab: Tab, previousTab: Tab | null, chosen: boolean): void {
    const event = {
      tab,
      index: this.#tabs.indexOf(tab),
      previousTab,
      previousIndex: previousTab ? this.#tabs.indexOf(previousTab) : -1,
    }
    this[emit]('focus', event, NO_BUBBLES)
    if (chosen) this[emit]('selected', event, NO_BUBBLES)
    tab[emit]('focus', event, NO_BUBBLES)
    if (chosen) tab[emit]('selected', event, NO_BUBBLES)
    tab[gainFocus]()
  }

  #leaveTab(previousTab: Tab, tab: Tab | null): void {
    const event = {
      tab,
      index: tab ? this.#tabs.indexOf(tab) : -1,
      previousTab,
      previousIndex: this.#tabs.indexOf(previousTab),
    }
    previousTab[loseFocus]()
    if (tab) previousTab[emit]('unselected', event, NO_BUBBLES)
    previousTab[emit]('blur', event, NO_BUBBLES)
    if (tab) this[emit]('unselected', event, NO_BUBBLES)
    this[emit]('blur', event, NO_BUBBLES)
  }

  #activeIndex(): number {
    return this.#active ? this.#tabs.indexOf(this.#active) : -1
  }
}

implement(TabGroup.prototype, 'Ti.UI.TabGroup', {
  allowUserCustomization: true,
  extendEdges: [constants.EXTEND_EDGE_ALL],
})
