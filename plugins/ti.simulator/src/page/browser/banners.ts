import type { Batch, PageNotification } from '../batch.ts'
import { h } from './dom.ts'
import type { Link, Part } from './link.ts'
import { appIcon } from './springboard.ts'

/** ms that iOS lets a banner hang. */
const HANGS = 6000
const MOST = 3

/** Notifications as they come in, over whatever the phone shows. Tapping one opens the app. */
export class Banners implements Part {
  readonly element = h('div', { class: 'banners', role: 'status', 'aria-label': 'Notifications' })
  readonly #link: Link
  #app = { name: '', icon: null as string | null }

  constructor(link: Link) {
    this.#link = link
  }

  receive({ app, banners = [], notifications }: Batch): void {
    if (app) this.#app = app
    for (const notification of banners) this.#show(notification)
    if (notifications) this.#keepOnly(notifications.delivered)
  }

  /** A notification that the app removes no longer hangs there. */
  #keepOnly(delivered: readonly PageNotification[]): void {
    const identifiers = delivered.map(({ identifier }) => identifier)
    for (const banner of this.element.querySelectorAll<HTMLElement>('[data-banner]'))
      if (!identifiers.includes(banner.dataset.banner ?? '')) banner.remove()
  }

  #show(notification: PageNotification): void {
    const { identifier, title, subtitle, body } = notification
    const lines = [title || this.#app.name, subtitle, body].filter((line) => line !== '')
    const words = h(
      'span',
      { class: 'words' },
      ...lines.map((line, index) => h(index === 0 ? 'b' : 'span', {}, line)),
    )
    const banner = h(
      'button',
      { type: 'button', 'data-banner': identifier },
      h('span', { class: 'app-icon' }, appIcon(this.#app)),
      words,
      h('small', {}, 'now'),
    )
    const leave = () => banner.remove()
    banner.addEventListener('click', () => {
      leave()
      void this.#link.do('tapNotification', { identifier })
    })
    this.element.prepend(banner)
    for (const old of [...this.element.children].slice(MOST)) old.remove()
    setTimeout(leave, HANGS)
  }
}
