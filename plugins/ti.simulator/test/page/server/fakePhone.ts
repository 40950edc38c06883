import { Screen } from '../../../src/glass/screen.ts'
import type { NetworkCondition, NetworkSetting } from '../../../src/os/network/network.ts'
import { networkCondition } from '../../../src/os/network/network.ts'
import type { PhoneChange } from '../../../src/os/phoneChange.ts'
import { type PhoneSettings, Settings } from '../../../src/os/settings.ts'
import type { AppState, TimelineEntry } from '../../../src/os/time/timeline.ts'
import type { Phone } from '../../../src/phone.ts'
import type { NotificationRequest } from '../../../src/wire/delegate.ts'
import type { JsonObject } from '../../../src/wire/json.ts'
import type { Orientation } from '../../../src/wire/launch.ts'
import type { Touch, UiOp } from '../../../src/wire/ui.ts'

/** A phone without iOS or app: it keeps what it is told to do, and says what a test makes it say. */
export class FakePhone implements Phone {
  readonly screen = new Screen()
  readonly timeline: TimelineEntry[] = []
  readonly clock = { now: () => 1_700_000_000_000 }
  readonly done: unknown[] = []
  readonly #waiting: { readonly count: number; readonly resolve: () => void }[] = []
  readonly #listeners = new Set<(change: PhoneChange) => void>()
  readonly pending: NotificationRequest[] = []
  readonly delivered: NotificationRequest[] = []
  state: AppState = 'active'
  orientation: Orientation = 'portrait'
  display = { width: 393, height: 852 }
  app: Phone['app'] = { id: 'com.example.demo', name: 'Demo' }
  refuses: Error | undefined
  minimumFetchInterval: Phone['minimumFetchInterval'] = 'never'
  readonly #settings = new Settings({})
  #network: NetworkCondition = networkCondition('wifi')

  readonly notifications = {
    pending: this.pending,
    delivered: this.delivered,
    tap: async (match: Partial<NotificationRequest>) => this.#do('tapNotification', match.identifier),
  }

  readonly network = {
    condition: () => this.#network,
    get current(): NetworkCondition {
      return this.condition()
    },
    set: (setting: NetworkSetting) => {
      this.#network = networkCondition(setting)
      this.#do('network', setting)
    },
  }

  readonly settings = {
    condition: () => this.#settings.current,
    get current(): PhoneSettings {
      return this.condition()
    },
    set: (settings: Partial<PhoneSettings>) => {
      this.#settings.set(settings)
      this.#do('settings', settings)
      this.tell({ kind: 'settings' })
    },
  }

  touch = async (touch: Touch) => this.#do('touch', touch)
  tapSystemAlert = async (button: number) => this.#do('tapSystemAlert', button)
  rotate = async (orientation: Orientation) => this.#do('rotate', orientation)
  launch = async () => this.#do('launch')
  home = async () => this.#do('home')
  open = async () => this.#do('open')
  forceQuit = async () => this.#do('forceQuit')
  evict = async () => this.#do('evict')
  reboot = async () => this.#do('reboot')
  push = async (payload: JsonObject) => this.#do('push', payload)

  async backgroundFetch() {
    this.#do('backgroundFetch')
    return { handlerId: 'Fetch_1', result: 'newData', awakeMs: 12 }
  }

  watch(listener: (change: PhoneChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(change: PhoneChange): void {
    for (const listener of this.#listeners) listener(change)
  }

  draw(...ops: UiOp[]): void {
    this.screen.apply(ops)
    this.tell({ kind: 'ui', ops })
  }

  /** Resolves when so many things have been done to it. */
  didAll(count: number): Promise<void> {
    if (this.done.length >= count) return Promise.resolve()
    return new Promise((resolve) => {
      this.#waiting.push({ count, resolve })
    })
  }

  #do(...what: unknown[]): void {
    if (this.refuses) throw this.refuses
    this.done.push(what)
    for (const { count, resolve } of this.#waiting) if (this.done.length >= count) resolve()
  }
}
