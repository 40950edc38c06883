import type { Batch } from '../batch.ts'
import { h, icon } from './dom.ts'
import type { Part } from './link.ts'

const WIFI =
  'M12 18.5l2.6-3.2a4.2 4.2 0 0 0-5.2 0zM6.9 12.2l1.5 1.9a5.8 5.8 0 0 1 7.2 0l1.5-1.9a8.3 8.3 0 0 0-10.2 0zM4.2 8.9l1.5 1.9a10 10 0 0 1 12.6 0l1.5-1.9a12.4 12.4 0 0 0-15.6 0z'
const BARS = 'M3 14.5h3v4H3zM8 12h3v6.5H8zM13 9h3v9.5h-3zM18 6h3v12.5h-3z'
const PLANE =
  'M21 15.5v-1.800l-7.5-4.700V4.5a1.5 1.5 0 0 0-3 0V9L3 13.700v1.800l7.5-2.300v4.300l-2 1.5v1.300l3.5-1 3.5 1v-1.300l-2-1.5v-4.300z'
const BATTERY =
  'M4.5 7.5h13A2.5 2.5 0 0 1 20 10v4a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 2 14v-4a2.5 2.5 0 0 1 2.5-2.5zM21 10.5c.8.2 1.200.7 1.200 1.5s-.4 1.300-1.200 1.5z'

/** The time of the phone and the network it has. */
export class StatusBar implements Part {
  readonly #time = h('time')
  readonly #network = h('span', { class: 'network', role: 'img' })
  readonly element = h(
    'div',
    { class: 'status-bar' },
    this.#time,
    h('span', { class: 'signs' }, this.#network, icon(BATTERY)),
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
    const [sign, label] = SIGNS[network.type]
    this.#network.replaceChildren(icon(sign), network.type === 'cellular' ? '5G' : '')
    this.#network.ariaLabel = label
  }

  #tick(): void {
    const now = new Date(Date.now() + this.#ahead)
    this.#time.textContent = now.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    this.#time.dateTime = now.toISOString()
  }
}

const SIGNS = {
  none: [PLANE, 'Offline'],
  wifi: [WIFI, 'Wi-Fi'],
  cellular: [BARS, 'Cellular'],
} as const
