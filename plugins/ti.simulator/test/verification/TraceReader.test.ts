import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { TraceReader } from '../../src/verification/TraceReader.ts'

const line = (second: number, event: string) =>
  `2026-01-15T09:30:${String(second).padStart(2, '0')}.000Z  background  ${event}  a detail`

function eventsOf(lines: readonly string[]): string[] {
  const reader = new TraceReader()
  for (const one of lines) reader.add(one)
  return reader.entries.map(({ event }) => event)
}

test('a line of the app is read behind whatever the log writes before it', () => {
  const reader = new TraceReader()
  reader.add(`2026-11-30 15:33:27.123+0100 Verified[123:4567] [INFO] ${line(1, 'silentpush')}\r`)
  assert.deepEqual(reader.entries, [
    { at: Date.UTC(2026, 0, 15, 9, 30, 1), state: 'background', event: 'silentpush', detail: 'a detail' },
  ])
})

test('a line without a detail is read too', () => {
  assert.deepEqual(eventsOf(['2026-01-15T09:30:01.000Z  active  pause']), ['pause'])
})

test('what is no line of the app is passed over', () => {
  const other = [
    '',
    '[INFO] ready',
    '2026-13-45T99:99:99.999Z  active  pause  ',
    line(1, 'an event of words'),
  ]
  assert.deepEqual(eventsOf([...other, line(2, 'x'.repeat(41))]), [])
})

test('what the app tells again counts once, and what happened unseen is told in its place', () => {
  const lines = [
    line(1, 'started'),
    line(3, 'started'),
    `again  ${line(1, 'started')}`,
    `again  ${line(2, 'silentpush')}`,
    `again  ${line(3, 'started')}`,
    line(4, 'resumed'),
  ]
  assert.deepEqual(eventsOf(lines), ['started', 'silentpush', 'started', 'resumed'])
})

test('however often an app starts, each of its lines counts as often as it was written', () => {
  const event = fc.constantFrom('pause', 'resumed', 'silentpush')
  const happenings = fc.array(fc.oneof(event, fc.constant('started'), fc.constant('unseen')), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(happenings, (events) => {
      const kept: string[] = []
      const written: string[] = []
      for (const one of events) {
        if (one === 'started') written.push(...kept.map((each) => `again  ${each}`))
        const next = line(kept.length >> 1, one)
        kept.push(next)
        if (one !== 'unseen') written.push(next)
      }
      written.push(...kept.map((each) => `again  ${each}`))
      // Of two that have the same time, the one that was read first is told first.
      assert.deepEqual(eventsOf(written).toSorted(), events.toSorted())
    }),
  )
})
