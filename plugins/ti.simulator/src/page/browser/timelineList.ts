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
  /** Whether a person reads along at the end, and is taken to new rows. */
  #follows = true
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
    this.#rows.addEventListener('scroll', () => {
      const { scrollHeight, scrollTop, clientHeight } = this.#rows
      this.#follows = scrollHeight - scrollTop - clientHeight < NEAR_END
    })
    new ResizeObserver(() => this.#toEnd()).observe(this.#rows)
  }

  receive({ first, timeline = [], logs = [] }: Batch): void {
    if (first) this.#rows.replaceChildren()
    for (const { at, appState, event, detail } of timeline)
      this.#add(row(at, appState, event, describe(detail)))
    for (const { at, level, text } of logs) this.#add(row(at, 'log', level, text))
    while (this.#rows.childElementCount > MOST_ROWS) this.#rows.firstElementChild?.remove()
    this.#toEnd()
  }

  /** Of progress after progress the last is shown, with how many there were. */
  #add(next: HTMLElement): void {
    const last = this.#rows.lastElementChild
    if (last instanceof HTMLElement && isProgress(next) && last.dataset.event === next.dataset.event) {
      const times = Number(last.dataset.times ?? 1) + 1
      next.dataset.times = String(times)
      next.querySelector('small')?.append(` × ${times}`)
      last.remove()
    }
    next.hidden = !this.#wanted(next)
    this.#rows.append(next)
  }

  #sift(): void {
    for (const each of this.#rows.querySelectorAll('li')) each.hidden = !this.#wanted(each)
    this.#follows = true
    this.#toEnd()
  }

  #toEnd(): void {
    if (this.#follows) this.#rows.scrollTop = this.#rows.scrollHeight
  }

  #wanted(each: HTMLElement): boolean {
    if (each.dataset.state === 'log' && !this.#withLog.checked) return false
    return each.textContent.toLowerCase().includes(this.#filter.value.trim().toLowerCase())
  }
}

function isProgress({ dataset }: HTMLElement): boolean {
  return dataset.event?.endsWith('progress') === true
}

function row(at: number, state: string, event: string, detail: string): HTMLElement {
  return h(
    'li',
    { 'data-state': state, 'data-event': event },
    h('time', { datetime: new Date(at).toISOString() }, clockTime(at, { ms: true })),
    h('span', { class: 'state' }, STATES[state] ?? state),
    h('b', {}, event, h('small')),
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
  const parts = Object.entries(detail).filter(([, value]) => value !== '')
  return parts.map(([name, value]) => `${name}: ${short(value)}`).join(' · ')
}

function short(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
