import type { Batch, PageSettings } from '../../batch.ts'
import { h } from '../dom.ts'
import type { Link, Part } from '../link.ts'
import { choice } from './choice.ts'

/** Apple lets two or three pushes an hour wake an app.
 * https://developer.apple.com/documentation/usernotifications/pushing-background-updates-to-your-app */
const PUSHES = new Map<string, PageSettings['pushesPerHour']>([
  ['None', 0],
  ['Apple’s 3', 3],
  ['60', 60],
  ['No limit', 'unlimited'],
])

/** What Settings and iOS itself allow the app in the background, and what the app has asked for. */
export class Settings implements Part {
  readonly #link: Link
  readonly #refresh = h('input', { type: 'checkbox', role: 'switch' })
  readonly #lowPower = h('input', { type: 'checkbox', role: 'switch' })
  readonly #pushes = choice('Pushes/hour', [...PUSHES.keys()], (name) => {
    const pushesPerHour = PUSHES.get(name)
    if (pushesPerHour !== undefined) void this.#link.do('settings', { pushesPerHour })
  })
  readonly #interval = h('p', { class: 'outcome' })
  readonly element = h(
    'div',
    { class: 'settings' },
    h('label', {}, this.#refresh, 'Background App Refresh'),
    h('label', {}, this.#lowPower, 'Low Power Mode'),
    this.#pushes.element,
    this.#interval,
  )

  constructor(link: Link) {
    this.#link = link
    this.#refresh.addEventListener('change', () => {
      void link.do('settings', { backgroundAppRefresh: this.#refresh.checked })
    })
    this.#lowPower.addEventListener('change', () => {
      void link.do('settings', { lowPowerMode: this.#lowPower.checked })
    })
  }

  /** A limit that has no name here, such as 17 pushes an hour, leaves none chosen. */
  receive({ settings }: Batch): void {
    if (!settings) return
    this.#refresh.checked = settings.backgroundAppRefresh
    this.#lowPower.checked = settings.lowPowerMode
    this.#pushes.select([...PUSHES].find(([, limit]) => limit === settings.pushesPerHour)?.[0] ?? '')
    const { minimumFetchInterval: seconds } = settings
    this.#interval.textContent =
      seconds === 'never'
        ? 'The app has asked for no background fetch.'
        : `The app asks for a background fetch ${every(seconds)}.`
  }
}

function every(seconds: number): string {
  if (seconds === 0) return 'as often as iOS allows'
  const [size, unit] = seconds < 60 ? [1, 's'] : seconds < 3600 ? [60, 'min'] : [3600, 'h']
  return `at most every ${Math.round((seconds / size) * 10) / 10} ${unit}`
}
