import { CELLULAR, SIGNS } from '../../wire/look/statusSigns.ts'
import type { Batch } from '../batch.ts'
import { h, icon } from './dom.ts'
import type { Part } from './link.ts'

/** The time of the phone and the network it has. */
export class StatusBar implements Part {
  readonly #time = h('time')
  readonly #network = h('span', { class: 'network', role: 'img' })
  readonly element = h(
    'div',
    { class: 'status-bar' },
    this.#time,
    h('span', { class: 'signs' }, this.#network, icon(SIGNS.battery)),
  )
  /** How far the phone's clock is from that of this machine, in ms. */
  #ahead = 0

  constructor() {
    setInterval(() => this.#tick(), 1000)
  }

  receive({ now, network }: Batch): void {
    this.#ahead = now - Date.now()
    this.#tick()
    if (!network) return
    this.#network.replaceChildren(icon(SIGNS[network.type]), network.type === 'cellular' ? CELLULAR : '')
    this.#network.ariaLabel = LABELS[network.type]
  }

  #tick(): void {
    const now = new Date(Date.now() + this.#ahead)
    this.#time.textContent = now.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    this.#time.dateTime = now.toISOString()
  }
}

const LABELS = { none: 'Offline', wifi: 'Wi-Fi', cellular: 'Cellular' } as const
