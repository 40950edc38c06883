import type { Json } from '../../../wire/json.ts'
import type { Batch } from '../../batch.ts'
import { button, h, setAttributes } from '../dom.ts'
import { isObject, number, text } from '../glass/values.ts'
import type { Link, Part } from '../link.ts'
import { choice } from './choice.ts'
import { Display } from './display.ts'
import { pushForm } from './pushForm.ts'
import { Settings } from './settings.ts'

const LIFE_CYCLE = [
  ['open', 'Open', 'Bring the app to the front'],
  ['home', 'Home', 'Swipe up: the app goes to the background and is suspended soon'],
  [
    'forceQuit',
    'Force Quit',
    'Swipe the app away in the app switcher: transfers end, and iOS wakes it no more',
  ],
  ['evict', 'Evict', 'iOS needs the memory: the suspended app is gone, its transfers go on'],
  ['reboot', 'Reboot', 'Switch the phone off and on'],
] as const

/** A network too slow to miss a moving bar: 400 kbit/s. */
const SLOW = { kbps: 400, latencyMs: 300 }

const NETWORKS: Readonly<Record<string, Json>> = {
  'Wi-Fi': 'wifi',
  Cellular: 'cellular',
  Slow: SLOW,
  Offline: 'offline',
}

const ORIENTATIONS: Readonly<Record<string, string>> = { Portrait: 'portrait', Landscape: 'landscape' }

/** What a person does with the phone, and what iOS does by itself. */
export class Controls implements Part {
  readonly #network = choice('Network', Object.keys(NETWORKS), (name) => {
    const network = NETWORKS[name]
    if (network !== undefined) void this.#link.do('network', { network })
  })
  readonly #orientation = choice('Orientation', Object.keys(ORIENTATIONS), (name) => {
    void this.#link.do('rotate', { orientation: ORIENTATIONS[name] ?? '' })
  })
  readonly #settings: Settings
  readonly #display: Display
  readonly #buttons = new Map<string, HTMLButtonElement>()
  readonly #outcome = h('p', { class: 'outcome', role: 'status' })
  readonly element = h('section', { class: 'card controls', 'aria-label': 'Controls' })
  readonly #link: Link

  constructor(link: Link) {
    this.#link = link
    this.#display = new Display(link)
    this.#settings = new Settings(link)
    const row = h('div', { class: 'buttons', role: 'group', 'aria-label': 'Life cycle' })
    for (const [verb, label, title] of LIFE_CYCLE) {
      const element = button(label, () => void link.do(verb), { title })
      this.#buttons.set(verb, element)
      row.append(element)
    }
    const fetch = button('Background Fetch', () => void this.#fetch(), {
      class: 'primary',
      title: 'Grant the app a background fetch, as iOS does now and then',
    })
    this.element.append(row, h('div', { class: 'buttons' }, fetch), this.#outcome, pushForm(link))
    this.element.append(
      ...[this.#network.element, this.#settings.element, this.#orientation.element, this.#display.element],
    )
  }

  receive(batch: Batch): void {
    const { network, orientation, state, app } = batch
    this.#settings.receive(batch)
    this.#display.receive(batch)
    if (network) this.#network.select(nameOf(network))
    for (const [name, held] of Object.entries(ORIENTATIONS))
      if (held === orientation) this.#orientation.select(name)
    if (state) {
      const running = state !== 'notRunning'
      const inFront = state === 'active' || state === 'inactive'
      this.#enable('open', !inFront)
      this.#enable('home', inFront)
      this.#enable('forceQuit', running)
      this.#enable('evict', state === 'suspended')
    }
    if (app !== undefined) setAttributes(this.element, { inert: app === null })
  }

  #enable(verb: string, enabled: boolean): void {
    const element = this.#buttons.get(verb)
    if (element) element.disabled = !enabled
  }

  async #fetch(): Promise<void> {
    this.#outcome.textContent = 'iOS wakes the app to fetch …'
    const answer = await this.#link.do('backgroundFetch')
    const { result, awakeMs } = isObject(answer) ? answer : {}
    this.#outcome.textContent =
      text(result) === '' ? '' : `${text(result)}, awake for ${number(awakeMs, 0)} ms`
  }
}

function nameOf({ type, kbps }: NonNullable<Batch['network']>): string {
  if (type === 'none') return 'Offline'
  if (type === 'cellular') return 'Cellular'
  return kbps !== null && kbps <= SLOW.kbps ? 'Slow' : 'Wi-Fi'
}
