import type { ApplicationDelegate, NotificationRequest } from '../../wire/delegate.ts'
import { isJsonObject, type JsonObject } from '../../wire/json.ts'
import type { AuthorizationStatus } from '../../wire/system.ts'
import type { Disk } from '../files/disk.ts'
import type { Clock, Timer } from '../time/clock.ts'
import { Attachments, attachmentProblem } from './attachments.ts'
import { nextTriggerDate } from './calendarTrigger.ts'

const STORE = 'usernotifications.json'
/** UNNotificationDefaultActionIdentifier */
const DEFAULT_ACTION = 'com.apple.UNNotificationDefaultActionIdentifier'
/** iOS keeps the soonest 64 scheduled notifications of an app. */
const MOST_PENDING = 64
/** UNAuthorizationOptions; https://developer.apple.com/documentation/usernotifications/unauthorizationoptions */
const BADGE = 1
const SOUND = 2
const ALERT = 4
/** Needs no question. */
const PROVISIONAL = 64

export interface NotificationHost {
  readonly clock: Clock
  readonly disk: Disk
  /** The folder of the app's bundle. */
  bundle(): string
  /** The app's delegate while the user looks at the app. */
  foreground(): ApplicationDelegate | undefined
  awake(): ApplicationDelegate | undefined
  /** Asks the user; the answer goes to `answer`. */
  askForPermission(): void
  openWith(deliver: (delegate: ApplicationDelegate) => void): Promise<void>
  showBanner(request: NotificationRequest): void
  changed(): void
  record(event: string, detail: JsonObject): void
}

/** Scheduled and shown notifications; they outlive the app's process. https://developer.apple.com/documentation/usernotifications */
export class UserNotifications {
  readonly #host: NotificationHost
  readonly #attachments: Attachments
  readonly #timers = new Map<string, Timer>()
  readonly #leaveClock: () => void
  #pending: NotificationRequest[] = []
  #delivered: NotificationRequest[] = []
  #status: AuthorizationStatus = 'notDetermined'
  #options = 0
  #badge = 0
  #asking: number | undefined

  constructor(host: NotificationHost) {
    this.#host = host
    this.#attachments = new Attachments(host.disk)
    this.#leaveClock = host.clock.onSet(() => this.#awaitAnew())
    this.#load()
  }

  get status(): AuthorizationStatus {
    return this.#status
  }

  get options(): number {
    return this.#options
  }

  get pending(): readonly NotificationRequest[] {
    return this.#pending
  }

  get delivered(): readonly NotificationRequest[] {
    return this.#delivered
  }

  /** The first time the user is asked; afterwards the stored answer is repeated. */
  requestAuthorization(options: number): void {
    if (this.#status === 'notDetermined' && options & PROVISIONAL) this.#decide('provisional', options)
    else if (this.#status === 'notDetermined') {
      this.#asking = options
      this.#host.askForPermission()
      return
    }
    this.#tell()
  }

  /** What the user said to the question. */
  answer(granted: boolean): void {
    if (this.#asking === undefined) return
    this.#decide(granted ? 'authorized' : 'denied', this.#asking)
    this.#asking = undefined
    this.#tell()
  }

  schedule(ordered: NotificationRequest): void {
    this.cancel([ordered.identifier])
    const request = { ...ordered, date: this.#nextDate(ordered) }
    const { identifier, date } = request
    if (date === null || date <= this.#host.clock.now()) {
      this.#host.record('notificationNeverFires', {
        identifier,
        reason: 'its date, in whole seconds, has passed; date it 2 s ahead',
      })
      return
    }
    const [reason] = request.attachments.flatMap(({ file }) => attachmentProblem(file) ?? [])
    if (reason !== undefined) {
      this.#host.record('notificationNeverFires', { identifier, reason })
      return
    }
    const taken = this.#allowed ? this.#attachments.take(request, this.#host.bundle()) : request
    this.#pending = [...this.#pending, taken]
      .sort((a, b) => (a.date ?? 0) - (b.date ?? 0))
      .slice(0, MOST_PENDING)
    this.#host.record('notificationScheduled', { identifier, date, alertBody: request.body })
    this.#await(taken)
    this.#save()
  }

  cancel(identifiers: readonly string[] | 'all'): void {
    const cancelled = identifiers === 'all' ? this.#pending.map((each) => each.identifier) : identifiers
    for (const identifier of cancelled) {
      this.#timers.get(identifier)?.cancel()
      this.#timers.delete(identifier)
    }
    this.#pending = this.#pending.filter((each) => !cancelled.includes(each.identifier))
    this.#save()
  }

  removeDelivered(identifiers: readonly string[] | 'all'): void {
    this.#delivered = this.#delivered.filter(
      ({ identifier }) => identifiers !== 'all' && !identifiers.includes(identifier),
    )
    this.#save()
  }

  /** Shows a notification, plays its sound and sets its badge, or leaves it to the app when the user looks at it. */
  present(request: NotificationRequest): void {
    const foreground = this.#host.foreground()
    if (foreground) foreground.willPresentNotification(this.#asTold(request))
    if (foreground && !request.userInfo.showInForeground) return
    if (this.#may(BADGE) && request.badge !== null) this.setBadge(request.badge)
    if (this.#may(SOUND) && request.sound !== null && this.#status === 'authorized')
      this.#host.record('sound', { identifier: request.identifier, sound: request.sound })
    if (this.#may(ALERT) && (request.title || request.subtitle || request.body)) this.#show(request)
  }

  #show(request: NotificationRequest): void {
    const { identifier, title: alertTitle, subtitle: alertSubtitle, body: alertBody } = request
    this.#delivered = [...this.#delivered.filter((each) => each.identifier !== identifier), request]
    this.#save()
    this.#host.record('banner', { identifier, alertTitle, alertSubtitle, alertBody })
    if (this.#status === 'authorized') this.#host.showBanner(request)
  }

  /** The number on the app's icon; 0 is none. */
  get badge(): number {
    return this.#badge
  }

  setBadge(badge: number): void {
    this.#badge = badge
    this.#host.record('badge', { badge })
    this.#save()
  }

  /**
   * The user taps a notification that is shown: the app comes to the front.
   * @throws {Error} when none that matches is shown.
   */
  async tap(match: { readonly identifier?: string; readonly body?: string }): Promise<void> {
    const request = this.#delivered.findLast(
      (each) =>
        (match.identifier === undefined || each.identifier === match.identifier) &&
        (match.body === undefined || each.body === match.body),
    )
    if (!request) {
      const shown = this.#delivered.map((each) => `"${each.body}"`).join(', ') || 'none'
      throw new Error(`No notification ${JSON.stringify(match)} is shown; shown: ${shown}`)
    }
    this.#delivered = this.#delivered.filter((each) => each !== request)
    this.#save()
    await this.#host.openWith((delegate) =>
      delegate.didReceiveNotificationResponse(this.#asTold(request), DEFAULT_ACTION),
    )
  }

  /** Forgets the timers, as a phone that is switched off. */
  stop(): void {
    this.#leaveClock()
    this.#forget()
  }

  #forget(): void {
    for (const timer of this.#timers.values()) timer.cancel()
    this.#timers.clear()
  }

  /** They are due by the date (UNCalendarNotificationTrigger): the clock was set, so sooner or later than before. */
  #awaitAnew(): void {
    this.#forget()
    const now = this.#host.clock.now()
    this.#pending = this.#pending.map((each) =>
      each.date !== null && each.date > now ? { ...each, date: this.#nextDate(each) } : each,
    )
    for (const request of this.#pending) this.#await(request)
  }

  /** With the date on which it comes next. */
  #asTold(request: NotificationRequest): NotificationRequest {
    return { ...request, date: this.#nextDate(request) }
  }

  #nextDate({ date, repeat, timezone }: NotificationRequest): number | null {
    return repeat ? nextTriggerDate(repeat, this.#host.clock.now(), timezone) : date
  }

  get #allowed(): boolean {
    return this.#status === 'authorized' || this.#status === 'provisional'
  }

  #may(option: number): boolean {
    return this.#allowed && (this.#options & option) !== 0
  }

  #decide(status: AuthorizationStatus, options: number): void {
    this.#status = status
    this.#options = options
    this.#host.record('notificationPermission', { status })
    this.#save()
  }

  #tell(): void {
    const granted = this.#status !== 'denied'
    const settings = granted ? [ALERT, BADGE, SOUND].filter((option) => this.#options & option) : []
    this.#host.awake()?.didAnswerAuthorization(granted, settings)
  }

  #await(request: NotificationRequest): void {
    const { identifier, date, repeat } = request
    if (date === null) return
    const due = () => {
      this.#timers.delete(identifier)
      this.#pending = this.#pending.filter((each) => each.identifier !== identifier)
      this.present(request)
      if (repeat) this.schedule(request)
      this.#save()
    }
    this.#timers.set(identifier, this.#host.clock.after(date - this.#host.clock.now(), due))
  }

  #save(): void {
    const { pending, delivered, status, options, badge } = this
    this.#attachments.keepOnly([...pending, ...delivered])
    this.#host.disk.keep(STORE, JSON.parse(JSON.stringify({ pending, delivered, status, options, badge })))
    this.#host.changed()
  }

  #load(): void {
    const stored = parseStored(this.#host.disk.read(STORE))
    if (!stored) return
    this.#pending = stored.pending
    this.#delivered = stored.delivered
    this.#status = stored.status
    this.#options = stored.options
    this.#badge = stored.badge ?? 0
    for (const request of this.#pending) this.#await(request)
  }
}

interface Stored {
  readonly pending: NotificationRequest[]
  readonly delivered: NotificationRequest[]
  readonly status: AuthorizationStatus
  readonly options: number
  /** Absent on the disk of a phone that has never had one. */
  readonly badge?: number
}

const isStored = (content: unknown): content is Stored =>
  isJsonObject(content) &&
  Array.isArray(content.pending) &&
  Array.isArray(content.delivered) &&
  typeof content.status === 'string'

function parseStored(content: unknown): Stored | undefined {
  if (content === undefined || isStored(content)) return content
  throw new Error(`${STORE} does not hold notifications`)
}
