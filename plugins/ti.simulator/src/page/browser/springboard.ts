import type { Batch } from '../batch.ts'
import { h } from './dom.ts'
import type { Link, Part } from './link.ts'

/** The home screen: the app's icon, which opens it. */
export class Springboard implements Part {
  readonly #icon = h('span', { class: 'app-icon' })
  readonly #name = h('span', { class: 'app-name' })
  readonly #app = h('button', { type: 'button', class: 'app', hidden: true }, this.#icon, this.#name)
  readonly element = h(
    'div',
    { class: 'springboard' },
    h('div', { class: 'apps' }, this.#app),
    h('p', { class: 'hint' }, 'Tap the icon to open the app'),
    h('div', { class: 'dock', 'aria-hidden': 'true' }),
  )

  constructor(link: Link) {
    this.#app.addEventListener('click', () => void link.do('open'))
  }

  receive({ app }: Batch): void {
    if (app === undefined) return
    this.#app.hidden = app === null
    if (!app) return
    this.#name.textContent = app.name
    this.#app.ariaLabel = `Open ${app.name}`
    this.#icon.replaceChildren(appIcon(app))
  }
}

/** The icon of an app; its first letter where it has none. */
export function appIcon({
  name,
  icon,
}: {
  readonly name: string
  readonly icon: string | null
}): HTMLElement {
  return icon === null
    ? h('b', { 'aria-hidden': 'true' }, name.slice(0, 1))
    : h('img', { src: icon, alt: '' })
}
