import type { Json, JsonObject } from '../../../../wire/json.ts'
import { tabLook } from '../../../../wire/look/tabLook.ts'
import { h, setAttributes } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, number, picture, text } from '../values.ts'

/** A tab is a stack of windows, of which the last one is seen. https://titaniumsdk.com/api/titanium/ui/tab.html */
export class Tab extends GlassView {
  /** Its place in the bar at the bottom. */
  readonly handle = h('button', { type: 'button', role: 'tab' })
  readonly #icon = h('i', { hidden: true })
  readonly #title = h('span')
  readonly #badge = h('b', { class: 'badge', hidden: true })

  constructor(seed: Seed) {
    super(seed, h('div', { class: 'tab', role: 'tabpanel' }))
    this.handle.append(this.#icon, this.#title, this.#badge)
    setAttributes(this.handle, { 'data-view': seed.id, 'data-type': seed.type, 'data-touch': 'own' })
    this.handle.addEventListener('click', () => {
      const value = this.parent?.children.indexOf(this) ?? 0
      this.send({ view: this.id, event: 'click', value })
    })
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    if ('title' in changed) {
      this.#title.textContent = text(changed.title)
      this.name(text(changed.title))
    }
    if ('badgeColor' in changed) this.#badge.style.backgroundColor = color(changed.badgeColor)
    if ('badge' in changed) {
      this.#badge.textContent = text(changed.badge)
      this.#badge.hidden = text(changed.badge) === ''
    }
    this.parent?.arranged()
  }

  /** As its group, and whether it is the one that is seen, have it. */
  look(group: JsonObject, active: boolean): void {
    const { icon, title, tint } = tabLook(group, this.properties, active)
    const first = (colors: readonly (Json | undefined)[]) =>
      colors.map(color).find((each) => each !== '') ?? ''
    const address = picture(icon)
    // A bar shows the shape of an icon in its own colour: UIImage.RenderingMode.alwaysTemplate.
    this.#icon.style.maskImage = address === '' ? '' : `url("${address}")`
    this.#icon.hidden = address === ''
    this.#icon.style.color = first(tint)
    this.#title.style.color = first(title)
  }
}

/** https://titaniumsdk.com/api/titanium/ui/tabgroup.html */
export class TabGroup extends GlassView {
  readonly #tabs = h('div', { class: 'tabs' })
  readonly #bar = h('div', { class: 'tab-bar', role: 'tablist', 'aria-label': 'Tabs' })

  constructor(seed: Seed) {
    super(seed, h('section', { class: 'tab-group' }))
    this.element.append(this.#tabs, this.#bar)
    this.#bar.addEventListener('keydown', (event) => this.#step(event))
  }

  override get content(): HTMLElement {
    return this.#tabs
  }

  override arranged(): void {
    const active = number(this.properties.activeTab, 0)
    const tabs = this.children.filter((child) => child instanceof Tab)
    this.#bar.replaceChildren(...tabs.map((tab) => tab.handle))
    for (const [index, tab] of tabs.entries()) {
      tab.element.hidden = index !== active
      tab.handle.ariaSelected = String(index === active)
      tab.handle.tabIndex = index === active ? 0 : -1
      tab.look(this.properties, index === active)
    }
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    this.arranged()
    if ('tabsBackgroundColor' in changed) this.#bar.style.backgroundColor = color(changed.tabsBackgroundColor)
  }

  /** https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
  #step(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const handles = [...this.#bar.querySelectorAll('button')]
    const next = handles.findIndex((handle) => handle.matches(':focus')) + step
    const handle = handles.at(next % handles.length)
    handle?.focus()
    handle?.click()
  }
}

/** https://titaniumsdk.com/api/titanium/ui/navigationwindow.html */
export class NavigationWindow extends GlassView {
  constructor(seed: Seed) {
    super(seed, h('section', { class: 'navigation-window tab' }))
  }
}
