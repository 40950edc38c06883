import type { Json, JsonObject } from '../../../../wire/json.ts'
import { h } from '../../dom.ts'
import { GlassView, type Seed } from '../glassView.ts'
import { color, isObject, setFont, text } from '../values.ts'

const LEFT = ['leftNavButton', 'leftNavButtons']
const RIGHT = ['rightNavButton', 'rightNavButtons']
const TITLE = ['titleControl']
const TOOLBAR = ['toolbar']

/** https://titaniumsdk.com/api/titanium/ui/window.html */
export class Window extends GlassView {
  readonly #title = h('h2', { class: 'title' })
  readonly #back = h('button', { type: 'button', class: 'back', hidden: true, 'data-touch': 'own' })
  readonly #left = h('div', { class: 'left' })
  readonly #middle = h('div', { class: 'middle' }, this.#title)
  readonly #right = h('div', { class: 'right' })
  readonly #bar = h(
    'header',
    { class: 'navigation-bar', hidden: true },
    this.#left,
    this.#middle,
    this.#right,
  )
  readonly #inside = h('div', { class: 'inside' })
  readonly #toolbar = h('footer', { class: 'toolbar', hidden: true })

  constructor(seed: Seed) {
    super(seed, h('section', { class: 'window' }))
    this.#left.append(this.#back)
    this.element.append(this.#bar, this.#inside, this.#toolbar)
    this.#back.addEventListener('click', () => this.send({ view: this.id, event: 'click', value: 'back' }))
  }

  override get content(): HTMLElement {
    return this.#inside
  }

  override arranged(): void {
    // Only a window of a stack, of a tab or a navigation window, has a bar above it.
    const stack = this.parent?.children ?? []
    const before = stack[stack.indexOf(this) - 1]
    this.#bar.hidden = !this.parent || this.properties.navBarHidden === true
    this.#back.hidden = !before || this.properties.hidesBackButton === true
    this.#back.textContent = text(this.properties.backButtonTitle) || text(before?.properties.title) || 'Back'
  }

  protected override draw(changed: JsonObject): void {
    super.draw(changed)
    if ('title' in changed) {
      this.#title.textContent = text(changed.title)
      if (!this.properties.accessibilityLabel) this.name(text(changed.title))
    }
    if ('barColor' in changed) this.#bar.style.backgroundColor = color(changed.barColor)
    if ('titleAttributes' in changed) {
      const words = isObject(changed.titleAttributes) ? changed.titleAttributes : {}
      this.#title.style.color = color(words.color)
      setFont(this.#title.style, words.font)
    }
    if ('navTintColor' in changed) this.#bar.style.setProperty('--title', color(changed.navTintColor) || null)
    if ('navBarHidden' in changed || 'backButtonTitle' in changed) this.arranged()
    if ([...LEFT, ...TITLE, ...RIGHT, ...TOOLBAR].some((name) => name in changed))
      this.afterwards(() => this.#fillBar())
  }

  #fillBar(): void {
    this.#left.replaceChildren(this.#back, ...this.#held(LEFT))
    this.#right.replaceChildren(...this.#held(RIGHT))
    this.#toolbar.replaceChildren(...this.#held(TOOLBAR))
    this.#toolbar.hidden = this.#toolbar.childElementCount === 0
    const control = this.#held(TITLE)
    this.#middle.replaceChildren(...(control.length > 0 ? control : [this.#title]))
  }

  /** Views in bars are named by their number. */
  #held(names: readonly string[]): HTMLElement[] {
    const values = names.map((name) => this.properties[name]).filter((value) => Array.isArray(value))
    return values.flat().flatMap((value) => this.viewNamed(numbered(value))?.element ?? [])
  }
}

function numbered(value: Json): number {
  return isObject(value) && typeof value.view === 'number' ? value.view : Number.NaN
}
