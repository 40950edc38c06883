import type { Batch } from '../batch.ts'
import { h } from './dom.ts'
import type { Part } from './link.ts'
import { STATES } from './timelineList.ts'

/** Which app is on the phone and what it is doing. */
export class Header implements Part {
  readonly #name = h('h1', {}, 'iPhone')
  readonly #id = h('small')
  readonly #state = h('output', { class: 'state-pill', 'aria-label': 'State of the app' })
  readonly #connection = h('p', { class: 'connection', role: 'status' })
  readonly element = h(
    'header',
    { class: 'top' },
    h('div', {}, this.#name, this.#id),
    this.#connection,
    this.#state,
  )

  receive({ app, state }: Batch): void {
    if (app !== undefined) {
      this.#name.textContent = app?.name ?? 'No app'
      this.#id.textContent = app?.id ?? 'Nothing is installed on this phone'
      document.title = app ? `${app.name} on iPhone` : 'iPhone'
    }
    if (!state) return
    this.#state.textContent = STATES[state] ?? state
    this.#state.dataset.state = state
  }

  setConnected(connected: boolean): void {
    this.#connection.textContent = connected ? '' : 'No connection to the phone. Trying again …'
  }
}
