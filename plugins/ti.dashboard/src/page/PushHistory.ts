import type { DeliveryView, PushView, SettingsView } from '../common/wire.ts'
import { copyButton } from './copyButton.ts'
import { curlToApple } from './curl.ts'
import { h, setText } from './dom.ts'
import { LiveList } from './LiveList.ts'
import { outcome } from './outcome.ts'

/** What was sent and what Apple said to it, the newest first, as it happens. */
export class PushHistory extends HTMLElement {
  readonly #list = h('ol', { class: 'history' })
  readonly #empty = h('p', { class: 'empty' }, 'Nothing sent yet.')
  readonly #pushes = new LiveList<PushView>(
    this.#list,
    ({ id }) => id,
    (push) => this.#push(push),
  )
  #apns: SettingsView['apns'] | undefined

  connectedCallback() {
    const title = h('div', { class: 'title' }, h('h2', { id: 'history-title' }, 'History'))
    this.replaceChildren(
      h('section', { class: 'card', 'aria-labelledby': 'history-title' }, title, this.#list, this.#empty),
    )
  }

  show(pushes: PushView[], apns: SettingsView['apns']) {
    this.#apns = apns
    this.#pushes.show(pushes)
    this.#empty.hidden = pushes.length > 0
  }

  #push(push: PushView) {
    const summary = h('span', { class: 'count' })
    const list = h('ul', { class: 'rows deliveries', 'aria-label': 'Deliveries' })
    const deliveries = new LiveList<DeliveryView>(list, ({ apnsId }) => apnsId, deliveryRow)
    const more = h('p', { class: 'note' })
    const copy = copyButton('Copy as cURL', () => (this.#apns ? curlToApple(push, this.#apns) : ''))
    const kind = push.pushType === 'background' ? 'silent' : 'alert'
    const time = h('time', { datetime: new Date(push.createdAt).toISOString() }, timeOf(push.createdAt))
    const to = push.channel ?? 'devices'
    const head = h('div', { class: 'head' }, time, h('b', {}, to), h('span', { class: 'tag' }, kind), summary)
    const body = h('div', { class: 'payload' }, h('code', {}, push.body), copy)
    return {
      element: h('li', { class: 'push' }, head, body, list, more),
      update: ({ counts, deliveries: newest }: PushView) => {
        const total = counts.sent + counts.failed + counts.waiting
        deliveries.show(newest)
        setText(summary, total > 1 ? describe(counts) : '')
        setText(more, total > newest.length ? `and ${total - newest.length} more` : '')
      },
    }
  }
}

function deliveryRow({ apnsId, token }: DeliveryView) {
  const result = h('span')
  const latency = h('span', { class: 'count' })
  const advice = h('p', { class: 'note advice' })
  const id = h('span', { class: 'code id' }, apnsId)
  const line = h('div', { class: 'line' }, result, h('span', { class: 'code' }, token), latency)
  return {
    element: h(
      'li',
      { class: 'row' },
      line,
      h('div', { class: 'line' }, h('span', { class: 'note' }, 'apns-id'), id),
      advice,
    ),
    update: (delivery: DeliveryView) => {
      result.replaceChildren(outcome(delivery))
      setText(latency, delivery.latency === null ? '' : `${delivery.latency} ms`)
      const again =
        delivery.retryAt === null ? '' : ` Attempt ${delivery.attempts + 1} at ${timeOf(delivery.retryAt)}.`
      setText(advice, `${delivery.advice ?? ''}${again}`)
    },
  }
}

const describe = (counts: PushView['counts']) =>
  [
    `${counts.sent} accepted`,
    counts.failed && `${counts.failed} refused`,
    counts.waiting && `${counts.waiting} waiting`,
  ]
    .filter(Boolean)
    .join(', ')

/** The day too, when it is not today's. */
function timeOf(ms: number): string {
  const date = new Date(ms)
  const time = date.toLocaleTimeString()
  return date.toDateString() === new Date().toDateString() ? time : `${date.toLocaleDateString()} ${time}`
}
