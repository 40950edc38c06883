import { membersOf } from '../api/members.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { system } from '../kernel/os.ts'
import { constants } from './constants.ts'
import { Event } from './Event.ts'

/** The one calendar of the phone. https://titaniumsdk.com/api/titanium/calendar/calendar.html */
export class Calendar extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Calendar.Calendar'
  readonly id = 'B3E2C5D0-4C3A-4D6B-9C4E-2F0B6B6A1D01'
  readonly name = 'Calendar'
  readonly hidden = false
  readonly sourceIdentifier = '0A3B5F61-6C0B-4F0E-8E2B-6B9F5D1C7A02'
  readonly sourceTitle = 'Default'
  readonly sourceType = constants.SOURCE_TYPE_LOCAL

  createEvent(properties: object = {}): Event {
    return Event.create(properties)
  }

  getEventById(id: unknown): Event | null {
    const record = system.records('events').find((each) => each.id === id)
    return record ? Event.from(record) : null
  }

  getEventsBetweenDates(from: unknown, to: unknown): Event[] {
    const [begin, end] = [time(from), time(to)]
    return system
      .records('events')
      .filter((event) => Number(event.begin) < end && Number(event.end) >= begin)
      .sort((one, other) => Number(one.begin) - Number(other.begin))
      .map(Event.from)
  }

  /** @param month from 0 */
  getEventsInDate(year: number, month: number, day: number): Event[] {
    return this.getEventsBetweenDates(new Date(year, month, day), new Date(year, month, day + 1))
  }

  /** @param month from 0 */
  getEventsInMonth(year: number, month: number): Event[] {
    return this.getEventsBetweenDates(new Date(year, month, 1), new Date(year, month + 1, 1))
  }

  getEventsInYear(year: number): Event[] {
    return this.getEventsBetweenDates(new Date(year, 0, 1), new Date(year + 1, 0, 1))
  }
}

function time(date: unknown): number {
  return new Date(date instanceof Date ? date.getTime() : String(date)).getTime()
}

refuseMissing(Calendar.prototype, 'Ti.Calendar.Calendar', membersOf('Ti.Calendar.Calendar'))
