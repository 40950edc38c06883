import { Temporal } from 'temporal-polyfill'
import type { Repeat } from '../../wire/delegate.ts'

/** A month has its day 31 within two months, and 29 February has a date in every year. */
const MONTHS_AHEAD = 13

/**
 * When a repeating notification is due next: at the first moment after `after` whose parts of the calendar are those of
 * `like`. These parts are the time for `daily`, with the weekday for `weekly`, the day for `monthly`, and day and month for
 * `yearly`. A time before `like` is as good as one after it: a start date is no part of them.
 *
 * iOS asks `nextDateAfterDate:matchingComponents:options:` with `matchNextTimePreservingSmallerUnits`: where a month has no
 * such day, the first of the next month takes its place; where the clocks skip the time, it is as much later; where the
 * clocks repeat it, the first counts.
 * https://developer.apple.com/documentation/usernotifications/uncalendarnotificationtrigger,
 * https://developer.apple.com/documentation/foundation/nscalendar/options/matchnexttimepreservingsmallerunits
 * @param after ms since 1970
 * @param timeZone name of a time zone, such as `Europe/Berlin`
 * @returns ms since 1970
 */
export function nextTriggerDate({ every, like }: Repeat, after: number, timeZone: string): number {
  const model = zoned(like, timeZone)
  const time = model.toPlainTime().round({ smallestUnit: 'second', roundingMode: 'trunc' })
  for (const date of days(every, model.toPlainDate(), zoned(after, timeZone).toPlainDate())) {
    const due = date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
    if (due > after) return due
  }
  throw new RangeError(`A ${every} notification has no date after ${new Date(after).toISOString()}`)
}

function zoned(ms: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone)
}

/** Days that match, in order, from one before `from` on. */
function* days(
  every: Repeat['every'],
  model: Temporal.PlainDate,
  from: Temporal.PlainDate,
): Generator<Temporal.PlainDate> {
  if (every === 'daily' || every === 'weekly') {
    for (let ahead = -1; ahead <= 8; ahead += 1) {
      const day = from.add({ days: ahead })
      if (every === 'daily' || day.dayOfWeek === model.dayOfWeek) yield day
    }
    return
  }
  for (let ahead = -1; ahead <= MONTHS_AHEAD; ahead += 1) {
    const month = from.toPlainYearMonth().add({ months: ahead })
    if (every === 'monthly' || month.month === model.month) yield dayOf(month, model.day)
  }
}

function dayOf(month: Temporal.PlainYearMonth, day: number): Temporal.PlainDate {
  return day <= month.daysInMonth
    ? month.toPlainDate({ day })
    : month.add({ months: 1 }).toPlainDate({ day: 1 })
}
