import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../../wire/json.ts'
import { membersOf } from '../api/members.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { NotSimulated, refuseMissing } from '../kernel/members.ts'
import { notices, system } from '../kernel/os.ts'
import { Alert } from './Alert.ts'
import { constants } from './constants.ts'

const dateOf = (value: unknown) => (typeof value === 'number' ? new Date(value) : null)
const ms = (value: unknown) => (value instanceof Date ? value.getTime() : null)

/** An event of the calendar, kept by `save()`. https://titaniumsdk.com/api/titanium/calendar/event.html */
export class Event extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Calendar.Event'
  title = ''
  notes: string | null = null
  location: string | null = null
  begin: Date | null = null
  end: Date | null = null
  allDay = false
  availability: number = constants.AVAILABILITY_BUSY
  alerts: Alert[] | null = null
  readonly status = constants.STATUS_NONE
  readonly isDetached = false
  readonly attendees = null
  readonly recurrenceRules = null
  #id: string | null = null

  static create(properties: object): Event {
    const event = new Event()
    event.applyProperties(properties)
    return event
  }

  static from({ id, begin, end, alerts, ...rest }: JsonObject): Event {
    const event = Event.create({ ...rest, begin: dateOf(begin), end: dateOf(end) })
    event.#id = String(id)
    event.alerts = Array.isArray(alerts) ? alerts.map(Alert.from) : null
    return event
  }

  get id(): string | null {
    return this.#id
  }

  get hasAlarm(): boolean {
    return (this.alerts ?? []).length > 0
  }

  createAlert(properties: object): Alert {
    return Alert.create(properties)
  }

  createRecurrenceRule(): never {
    throw new NotSimulated('Ti.Calendar.Event', 'createRecurrenceRule')
  }

  /** False for an event that EventKit would refuse: it needs a beginning, and an end that is not before it. */
  save(_span?: unknown): boolean {
    const [begin, end] = [ms(this.begin), ms(this.end)]
    if (begin === null || end === null || end < begin) return false
    this.#id ??= randomUUID().toUpperCase()
    notices.keepRecords('events', [...this.#others(), this.#record()])
    return true
  }

  /** False where it was not saved. */
  remove(_span?: unknown): boolean {
    if (this.#id === null) return false
    notices.keepRecords('events', this.#others())
    this.#id = null
    return true
  }

  /** Takes back what was changed since it was saved; false where it was not, or is there no more. */
  refresh(): boolean {
    const stored = system.records('events').find(({ id }) => id === this.#id)
    if (!stored) return false
    const { title, notes, location, begin, end, allDay, availability, alerts } = Event.from(stored)
    Object.assign(this, { title, notes, location, begin, end, allDay, availability, alerts })
    return true
  }

  #others(): JsonObject[] {
    return system.records('events').filter(({ id }) => id !== this.#id)
  }

  #record(): JsonObject {
    const { title, notes, location, allDay, availability, alerts } = this
    return {
      id: this.#id,
      title,
      notes,
      location,
      allDay,
      availability,
      begin: ms(this.begin),
      end: ms(this.end),
      alerts: alerts?.map(Alert.record) ?? null,
    }
  }
}

refuseMissing(Event.prototype, 'Ti.Calendar.Event', membersOf('Ti.Calendar.Event'))
