import { languageTag } from '../../kernel/language/locale.ts'
import { pickerConstants } from './constants.ts'

const MS_A_MINUTE = 60 * 1000
const MS_A_DAY = 24 * 60 * 60 * 1000
/** How far the wheels go where the app sets no limit; UIKit's have no end. */
const YEARS = 100
const DAYS = 180

export interface Limits {
  readonly min: Date | undefined
  readonly max: Date | undefined
  readonly minuteInterval: number
}

/** One wheel of a picker: what is written on it, what is chosen, and the value that another row makes. */
export interface Wheel<Value> {
  readonly titles: readonly string[]
  readonly selected: number
  turn(row: number): Value
}

/** The wheels of UIDatePicker, in the order of the phone's language. https://developer.apple.com/documentation/uikit/uidatepicker */
export function dateWheels(type: number, date: Date, limits: Limits): Wheel<Date>[] {
  if (type === pickerConstants.PICKER_TYPE_DATE) return dayMonthYear(date, limits)
  if (type === pickerConstants.PICKER_TYPE_TIME) return time(date, limits.minuteInterval)
  return [days(date, limits), ...time(date, limits.minuteInterval)]
}

/** The wheels of a duration, in ms: hours and minutes. */
export function durationWheels(duration: number, interval: number): Wheel<number>[] {
  const minutes = Math.trunc(duration / MS_A_MINUTE)
  const unit = (name: string, amount: number) =>
    amount.toLocaleString(languageTag, {
      style: 'unit',
      unit: name,
      unitDisplay: name === 'hour' ? 'long' : 'short',
    })
  const [hour, minute] = [Math.min(23, Math.trunc(minutes / 60)), minutes % 60]
  return [
    wheel(
      range(0, 23).map((each) => unit('hour', each)),
      hour,
      (row) => (row * 60 + minute) * MS_A_MINUTE,
    ),
    wheel(
      range(0, 60 / interval - 1).map((step) => unit('minute', step * interval)),
      Math.trunc(minute / interval),
      (row) => (hour * 60 + row * interval) * MS_A_MINUTE,
    ),
  ]
}

/** Within the limits, unless these contradict each other (UIDatePicker). */
export function within(date: Date, { min, max }: Limits): Date {
  if (min && max && min > max) return date
  if (min && date < min) return min
  return max && date > max ? max : date
}

/** How the compact style writes the date: a field for the day, one for the time. */
export function dateFields(type: number, date: Date): string[] {
  const day = () => date.toLocaleDateString(languageTag, { dateStyle: 'medium' })
  const hour = () => date.toLocaleTimeString(languageTag, { timeStyle: 'short' })
  if (type === pickerConstants.PICKER_TYPE_DATE) return [day()]
  return type === pickerConstants.PICKER_TYPE_TIME ? [hour()] : [day(), hour()]
}

function dayMonthYear(date: Date, { min, max }: Limits): Wheel<Date>[] {
  const year = date.getFullYear()
  const [first, last] = [min?.getFullYear() ?? year - YEARS, max?.getFullYear() ?? year + YEARS]
  const wheels: { readonly [part: string]: Wheel<Date> } = {
    day: wheel(range(1, 31).map(String), date.getDate() - 1, (row) => moved(date, { day: row + 1 })),
    month: wheel(
      range(0, 11).map((month) =>
        new Date(2000, month, 1).toLocaleDateString(languageTag, { month: 'long' }),
      ),
      date.getMonth(),
      (month) => moved(date, { month }),
    ),
    year: wheel(range(first, last).map(String), year - first, (row) => moved(date, { year: first + row })),
  }
  const parts = new Intl.DateTimeFormat(languageTag, { dateStyle: 'long' }).formatToParts(date)
  return parts.flatMap(({ type }) => wheels[type] ?? [])
}

function time(date: Date, interval: number): Wheel<Date>[] {
  const hour = date.getHours()
  const half = new Intl.DateTimeFormat(languageTag, { hour: 'numeric' }).resolvedOptions().hour12 === true
  const minutes = range(0, 60 / interval - 1).map((step) => String(step * interval).padStart(2, '0'))
  const minuteWheel = wheel(minutes, Math.floor(date.getMinutes() / interval), (row) =>
    moved(date, { minute: row * interval }),
  )
  if (!half)
    return [
      wheel(
        range(0, 23).map((each) => String(each).padStart(2, '0')),
        hour,
        (row) => moved(date, { hour: row }),
      ),
      minuteWheel,
    ]
  const noon = hour - (hour % 12)
  return [
    wheel(
      range(0, 11).map((each) => String(each || 12)),
      hour % 12,
      (row) => moved(date, { hour: noon + row }),
    ),
    minuteWheel,
    wheel(['AM', 'PM'], noon / 12, (row) => moved(date, { hour: (hour % 12) + row * 12 })),
  ]
}

/** Whole days around the date, today by its name. */
function days(date: Date, { min, max }: Limits): Wheel<Date> {
  const at = (offset: number) => new Date(date.getTime() + offset * MS_A_DAY)
  const first = min ? -Math.min(DAYS, daysBetween(min, date)) : -DAYS
  const last = max ? Math.min(DAYS, daysBetween(date, max)) : DAYS
  const name = (day: Date) =>
    daysBetween(day, new Date()) === 0
      ? new Intl.RelativeTimeFormat(languageTag, { numeric: 'auto' }).format(0, 'day')
      : day.toLocaleDateString(languageTag, { weekday: 'short', month: 'short', day: 'numeric' })
  return wheel(
    range(first, last).map((offset) => name(at(offset))),
    -first,
    (row) => at(first + row),
  )
}

function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return Math.round((midnight(to) - midnight(from)) / MS_A_DAY)
}

interface Parts {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly hour?: number
  readonly minute?: number
}

/** The date with some of its parts another; a day that the month lacks becomes its last. */
function moved(date: Date, parts: Parts): Date {
  const { year = date.getFullYear(), month = date.getMonth(), day = date.getDate() } = parts
  const { hour = date.getHours(), minute = date.getMinutes() } = parts
  const last = new Date(year, month + 1, 0).getDate()
  return new Date(year, month, Math.min(day, last), hour, minute, date.getSeconds())
}

function wheel<Value>(
  titles: readonly string[],
  selected: number,
  turn: (row: number) => Value,
): Wheel<Value> {
  return { titles, selected, turn }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
