import type { Json } from '../../wire/json.ts'
import type { Batch } from '../batch.ts'
import { h } from './dom.ts'
import type { Part } from './link.ts'
import { clockTime } from './time.ts'

/** Rows the page keeps; the phone itself keeps more. */
const MOST_ROWS = 1000
/** Distance from the end, in pixels, at which a person is taken to read along. */
const NEAR_END = 24

/** What happened on the phone, the newest row last. */
export class TimelineList implements Part {
  readonly #rows = h('ol', { class: 'rows', tabindex: 0, 'aria-label': 'Timeline' })
  readonly #filter = h('input', {
    type: 'search',
    placeholder: 'Filter',
    'aria-label': 'Filter the timeline',
  })
  readonly #withLog = h('input', { type: 'checkbox' })
  readonly element = h(
    'section',
    { class: 'card timeline', 'aria-label': 'Timeline' },
    h('header', {}, h('h2', {}, 'Timeline'), h('label', {}, this.#withLog, 'Log'), this.#filter),
    this.#rows,
  )

  constructor() {
    this.#filter.addEventListener('input', () => this.#sift())
    this.#withLog.addEventListener('change', () => this.#sift())
  }

  receive({ first, timeline = [], logs = [] }: Batch): void {
    if (first) this.#rows.replaceChildren()
    const rows = [
      ...timeline.map(({ at, appState, event, detail }) => row(at, appState, event, describe(detail))),
      ...logs.map(({ at, level, text }) => row(at, 'log', level, text)),
    ]
    if (rows.length === 0) return
    const { scrollHeight, scrollTop, clientHeight } = this.#rows
    const follows = scrollHeight - scrollTop - clientHeight < NEAR_END
    for (const each of rows) each.hidden = !this.#wanted(each)
    this.#rows.append(...rows)
    while (this.#rows.childElementCount > MOST_ROWS) this.#rows.firstElementChild?.remove()
    if (follows) this.#rows.scrollTop = this.#rows.scrollHeight
  }

  #sift(): void {
    for (const each of this.#rows.querySelectorAll('li')) each.hidden = !this.#wanted(each)
    this.#rows.scrollTop = this.#rows.scrollHeight
  }

  #wanted(each: HTMLElement): boolean {
    if (each.dataset.state === 'log' && !this.#withLog.checked) return false
    return each.textContent.toLowerCase().includes(this.#filter.value.trim().toLowerCase())
  }
}

function row(at: number, state: string, event: string, detail: string): HTMLElement {
  return h(
    'li',
    { 'data-state': state, 'data-event': event },
    h('time', { datetime: new Date(at).toISOString() }, clockTime(at, { ms: true })),
    h('span', { class: 'state' }, STATES[state] ?? state),
    h('b', {}, event),
    h('span', { class: 'detail', title: detail }, detail),
  )
}

export const STATES: Readonly<Record<string, string>> = {
  notRunning: 'Not running',
  inactive: 'Inactive',
  active: 'Active',
  background: 'Background',
  suspended: 'Suspended',
  log: 'Log',
}

function describe(detail: Json): string {
  if (detail === null || typeof detail !== 'object' || Array.isArray(detail))
    return detail === null ? '' : String(detail)
  const parts = Object.entries(detail).map(([name, value]) => `${name}: ${short(value)}`)
  return parts.join(' · ')
}

function short(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
