import type { SystemAlert } from '../../glass/screen.ts'
import type { AppBundle } from '../../install/readApp.ts'
import { isJsonObject, type JsonObject } from '../../wire/json.ts'
import {
  type LocationLevel,
  type PrivacyService,
  type PrivacyStatus,
  USAGE_KEYS,
} from '../../wire/privacy.ts'
import type { Disk } from '../files/disk.ts'
import { alwaysQuestion, WORDING } from './wording.ts'

const STORE = 'tccd.json'
const STATUSES: readonly PrivacyStatus[] = ['denied', 'whenInUse', 'authorized']
const ALLOW_ONCE = 0

export interface TccdHost {
  readonly disk: Disk
  app(): AppBundle
  ask(alert: SystemAlert, answered: (button: number) => void): void
  /** Tells the app, where it is awake. */
  tell(service: PrivacyService, status: PrivacyStatus): void
  crash(reason: string): void
  record(event: string, detail: JsonObject): void
}

/** What the user lets the app use; iOS asks once, and keeps the answer. https://developer.apple.com/documentation/uikit/requesting-access-to-protected-resources */
export class Tccd {
  readonly #host: TccdHost
  readonly #answers = new Map<PrivacyService, PrivacyStatus>()
  /** Allowed until the app's process ends. */
  #once = false

  constructor(host: TccdHost) {
    this.#host = host
    const stored = host.disk.read(STORE)
    const answers = isJsonObject(stored) ? stored[host.app().id] : undefined
    if (!isJsonObject(answers)) return
    for (const service of Object.keys(USAGE_KEYS) as PrivacyService[]) {
      const status = STATUSES.find((each) => each === answers[service])
      if (status) this.#answers.set(service, status)
    }
  }

  status(service: PrivacyService): PrivacyStatus {
    if (service === 'location' && this.#once) return 'whenInUse'
    return this.#answers.get(service) ?? 'notDetermined'
  }

  /** Asks the user, where there is something to ask; tells the answer. An app that does not say what for is ended. */
  request(service: PrivacyService, level: LocationLevel = 'authorized'): void {
    const { title, buttons, yes } = WORDING[service]
    const { name, plist } = this.#host.app()
    const message = String(
      USAGE_KEYS[service].map((key) => plist[key]).find((text) => text !== undefined) ?? '',
    )
    const status = this.status(service)
    const wantsMore = service === 'location' && status === 'whenInUse' && level === 'authorized'
    if (wantsMore) {
      this.#host.ask(alwaysQuestion(name, message), (button) =>
        this.#decide(service, button === 1 ? 'authorized' : 'whenInUse'),
      )
    } else if (status !== 'notDetermined') this.#host.tell(service, status)
    else if (message === '')
      this.#host.crash(
        `This app has crashed because it attempted to access privacy-sensitive data without a usage description. The app's Info.plist must contain an ${USAGE_KEYS[service][0]} key with a string value explaining to the user how the app uses this data.`,
      )
    else
      this.#host.ask({ title: title(name), message, buttons: [...buttons] }, (button) => {
        const allowed = service === 'location' ? level : 'authorized'
        if (service === 'location' && button === ALLOW_ONCE) this.#allowOnce()
        else this.#decide(service, button === yes ? allowed : 'denied')
      })
  }

  /** What was allowed once is to be asked again. */
  processEnded(): void {
    this.#once = false
  }

  #allowOnce(): void {
    this.#once = true
    this.#tell('location', 'whenInUse')
  }

  #decide(service: PrivacyService, status: PrivacyStatus): void {
    this.#answers.set(service, status)
    const stored = this.#host.disk.read(STORE)
    const others = isJsonObject(stored) ? stored : {}
    this.#host.disk.keep(STORE, { ...others, [this.#host.app().id]: Object.fromEntries(this.#answers) })
    this.#tell(service, status)
  }

  #tell(service: PrivacyService, status: PrivacyStatus): void {
    this.#host.record('permission', { service, status })
    this.#host.tell(service, status)
  }
}
