import type { Batch, PageNotification } from '../batch.ts'
import { button, h } from './dom.ts'
import type { Link, Part } from './link.ts'
import { clockTime } from './time.ts'

/** The notification centre, with what is still to come. */
export class NotificationList implements Part {
  readonly #list = h('ul', { class: 'notifications' })
  readonly element = h(
    'section',
    { class: 'card', 'aria-label': 'Notification Center' },
    h('h2', {}, 'Notifications'),
    this.#list,
  )
  readonly #link: Link

  constructor(link: Link) {
    this.#link = link
    this.#draw([], [])
  }

  receive({ notifications }: Batch): void {
    if (notifications) this.#draw(notifications.pending, notifications.delivered)
  }

  #draw(pending: readonly PageNotification[], delivered: readonly PageNotification[]): void {
    const rows = [
      ...pending.map((each) => h('li', { 'data-pending': each.identifier }, summary(each, dueAt(each)))),
      ...delivered
        .toReversed()
        .map((each) => h('li', { 'data-delivered': each.identifier }, this.#opening(each))),
    ]
    this.#list.replaceChildren(...(rows.length > 0 ? rows : [h('li', { class: 'none' }, 'None')]))
  }

  #opening(notification: PageNotification): HTMLElement {
    const { identifier } = notification
    const element = button('', () => void this.#link.do('tapNotification', { identifier }))
    element.append(summary(notification, notification.remote ? 'pushed' : dueAt(notification)))
    return element
  }
}

function summary({ title, body }: PageNotification, when: string): HTMLElement {
  return h(
    'span',
    { class: 'summary' },
    ...(title ? [h('b', {}, title)] : []),
    h('span', {}, body),
    h('small', {}, when),
  )
}

function dueAt({ date }: PageNotification): string {
  return date === null ? '' : clockTime(date)
}
