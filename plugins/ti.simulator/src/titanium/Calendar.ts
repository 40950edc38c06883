import { membersOf } from './api/members.ts'
import { Calendar as CalendarProxy } from './Calendar/Calendar.ts'
import { constants } from './Calendar/constants.ts'
import { authorization, mayUse, requestPermissions } from './kernel/access.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeLog } from './kernel/nativeLog.ts'
import type { Outcome } from './kernel/promise.ts'
import { settle } from './kernel/settle.ts'

/** One calendar, with the events that the app puts there. https://titaniumsdk.com/api/titanium/calendar.html */
export class CalendarModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Calendar'
  readonly #calendar = new CalendarProxy()

  get calendarAuthorization(): number {
    return authorization('calendar')
  }

  /** Null without the user's permission. */
  get defaultCalendar(): CalendarProxy | null {
    return this.allCalendars[0] ?? null
  }

  get allCalendars(): CalendarProxy[] {
    if (this.hasCalendarPermissions()) return [this.#calendar]
    nativeLog('error', 'Ti.Calendar: the user has not allowed access; call requestCalendarPermissions')
    return []
  }

  get allEditableCalendars(): CalendarProxy[] {
    return this.allCalendars
  }

  getCalendarById(id: unknown): CalendarProxy | null {
    return this.allCalendars.find((calendar) => calendar.id === id) ?? null
  }

  hasCalendarPermissions(): boolean {
    return mayUse('calendar')
  }

  requestCalendarPermissions(callback?: unknown): Promise<Outcome> {
    return requestPermissions('calendar', callback)
  }
}

export const Calendar = settle(Object.assign(new CalendarModule(), constants))
refuseMissing(Calendar, 'Ti.Calendar', membersOf('Ti.Calendar'))
