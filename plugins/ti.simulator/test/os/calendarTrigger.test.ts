import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { nextTriggerDate } from '../../src/os/notifications/calendarTrigger.ts'
import type { Repeat } from '../../src/wire/delegate.ts'

const BERLIN = 'Europe/Berlin'
const EVERY = ['daily', 'weekly', 'monthly', 'yearly'] as const
const ms = (local: string, zone = BERLIN) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
const local = (at: number, zone = BERLIN) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()

/** The dates on which it fires, one after the other. */
function firings(every: Repeat['every'], like: string, after: string, count: number): string[] {
  const dates: string[] = []
  let now = ms(after)
  while (dates.length < count) {
    now = nextTriggerDate({ every, like: ms(like) }, now, BERLIN)
    dates.push(local(now).toString({ smallestUnit: 'minute' }))
  }
  return dates
}

test('a daily notification whose date is three days ahead fires today', () => {
  assert.deepEqual(firings('daily', '2026-01-18T12:00', '2026-01-15T09:00', 2), [
    '2026-01-15T12:00',
    '2026-01-16T12:00',
  ])
})

test('a weekly one fires on its weekday, a yearly one on its day, before their date too', () => {
  assert.deepEqual(firings('weekly', '2026-02-05T12:00', '2026-01-15T12:00', 2), [
    '2026-01-22T12:00',
    '2026-01-29T12:00',
  ])
  assert.deepEqual(firings('yearly', '2030-01-15T12:00', '2026-01-15T11:00', 2), [
    '2026-01-15T12:00',
    '2027-01-15T12:00',
  ])
})

test('where a month has no day 31, its notification comes on the first of the next, at the same time', () => {
  assert.deepEqual(firings('monthly', '2026-01-31T09:00', '2026-01-31T09:00', 5), [
    '2026-03-01T09:00',
    '2026-03-31T09:00',
    '2026-05-01T09:00',
    '2026-05-31T09:00',
    '2026-07-01T09:00',
  ])
})

test('where a year has no 29 February, its notification comes on 1 March', () => {
  assert.deepEqual(firings('yearly', '2024-02-29T09:00', '2024-02-29T09:00', 4), [
    '2025-03-01T09:00',
    '2026-03-01T09:00',
    '2027-03-01T09:00',
    '2028-02-29T09:00',
  ])
})

test('a time that the change of clocks skips comes an hour later that day, one that it repeats comes once', () => {
  assert.deepEqual(firings('daily', '2026-03-01T02:30', '2026-03-28T02:30', 2), [
    '2026-03-29T03:30',
    '2026-03-30T02:30',
  ])
  const first = nextTriggerDate(
    { every: 'daily', like: ms('2026-10-01T02:30') },
    ms('2026-10-24T02:30'),
    BERLIN,
  )
  assert.equal(new Date(first).toISOString(), '2026-10-25T00:30:00.000Z')
  assert.equal(
    nextTriggerDate({ every: 'daily', like: ms('2026-10-01T02:30') }, first, BERLIN),
    ms('2026-10-26T02:30'),
  )
})

const moments = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2090, 0) })
const zones = fc.constantFrom(BERLIN, 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC')

test('whatever the date and the zone, it is the first moment after now that has the parts of the date', () => {
  fc.assert(
    fc.property(moments, moments, zones, fc.constantFrom(...EVERY), (like, after, zone, every) => {
      const due = nextTriggerDate({ every, like }, after, zone)
      assert.ok(due > after)
      const [is, model] = [local(due, zone), local(like, zone)]
      const { hour, minute, second } = model
      assert.equal(ms(is.with({ hour, minute, second }).toString(), zone), due)
      if (every === 'weekly') assert.equal(is.dayOfWeek, model.dayOfWeek)
      const moved = is.day === 1 && model.day > 28
      if (every === 'monthly') assert.ok(is.day === model.day || moved)
      if (every === 'yearly') assert.ok((is.day === model.day && is.month === model.month) || moved)
      const longest = { daily: 1, weekly: 7, monthly: 31, yearly: 366 }[every]
      assert.ok(due - after <= (longest + 1 / 12) * 86_400_000)
      assert.equal(nextTriggerDate({ every, like }, due - 1, zone), due)
    }),
  )
})
