import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Transfer } from '../../../app/lib/downloads/core/transfer/transfer.ts'
import { describe } from '../../../app/lib/downloads/core/words/describe.ts'
import { createPaceMeter } from '../../../app/lib/downloads/core/words/pace.ts'
import { inWords, phrase } from '../../../app/lib/downloads/core/words/phrase.ts'
import { statusLine } from './told.ts'

const order = { id: 'foreground.1', trigger: 'foreground', url: 'https://a.test/', orderedAt: 0 } as const
const running = (bytes: number, total?: number): Transfer => ({
  ...order,
  ...{ state: 'running', task: 1, bytes },
  ...(total !== undefined && { total }),
})

test('the status line tells of speed and time left once there is enough to go by', () => {
  const measure = createPaceMeter()
  assert.equal(measure(running(0, 10_000_000), 0), undefined)
  assert.equal(measure(running(500_000, 10_000_000), 500), undefined)
  const pace = measure(running(2_000_000, 10_000_000), 2_000)
  assert.deepEqual(pace, { bytesPerSecond: 1_000_000, secondsLeft: 8 })
  assert.equal(
    statusLine(running(2_000_000, 10_000_000), pace),
    'transfer_bytes_at 2.0 MB 10.0 MB 20 1.0 MB 8 s',
  )
})

test('the time left is told in seconds, minutes or hours, as a person would', () => {
  const left = (secondsLeft: number) =>
    statusLine(running(1, 100), { bytesPerSecond: 1000, secondsLeft }).split(' kB ').at(-1)
  assert.deepEqual([59, 60, 150, 3_569, 3_570, 10_800, 11_100].map(left), [
    ...['59 s', '1 min', '3 min', '59 min', '1 h', '3 h', '3 h 5 min'],
  ])
})

test('no line ends between a number and its unit', () => {
  const [language, values] = [
    { text: () => '%s, %s', decimal: String, date: String },
    [{ bytes: 5_000 }, { seconds: 90 }],
  ] as const
  assert.equal(inWords(phrase('any', ...values), language), '5\u00a0kB, 2\u00a0min')
})

test('a date is told by the language', () => {
  const language = { text: () => 'Tap, %s', decimal: String, date: (at: number) => `day ${at}` }
  assert.equal(inWords(phrase('any', { date: 7 }), language), 'Tap, day 7')
})

test("values take their places in a text as i18n has it, and as the SDK's build leaves it", () => {
  for (const text of ['%s of %s', '%@ of %@'])
    assert.equal(
      inWords(phrase('any', 1, 'b'), { text: () => text, decimal: String, date: String }),
      '1 of b',
      text,
    )
})

test('without a known size there is a speed and no time left', () => {
  const measure = createPaceMeter()
  measure(running(0), 0)
  const pace = measure(running(5_000), 1_000)
  assert.deepEqual(pace, { bytesPerSecond: 5_000 })
  assert.equal(statusLine(running(5_000), pace), 'transfer_bytes_speed 5.0 kB 5.0 kB')
})

test('without enough to go by there are bytes alone', () => {
  assert.equal(statusLine(running(1_000)), 'transfer_bytes 1.0 kB')
  assert.equal(statusLine(running(1_000, 2_000)), 'transfer_bytes_of 1.0 kB 2.0 kB 50')
})

test('a clock that is set and another transfer begin a new measurement', () => {
  const measure = createPaceMeter()
  measure(running(0, 100_000), 5_000)
  assert.equal(measure(running(50_000, 100_000), 1_000), undefined)
  assert.equal(measure({ ...running(90_000, 100_000), id: 'foreground.2' }, 9_000), undefined)
})

test('after the clock was set back, speed and time left are told again within a few seconds', () => {
  const measure = createPaceMeter()
  measure(running(0, 10_000_000), 100_000)
  measure(running(1_000_000, 10_000_000), 103_000)
  assert.equal(measure(running(2_000_000, 10_000_000), 50_000), undefined)
  assert.deepEqual(measure(running(4_000_000, 10_000_000), 52_000), {
    ...{ bytesPerSecond: 1_000_000, secondsLeft: 6 },
  })
})

test('after a pause, a lost network or a suspension, speed and time left are those since', () => {
  const measure = createPaceMeter()
  measure(running(0, 100_000_000), 0)
  measure(running(2_000_000, 100_000_000), 2_000)
  assert.equal(measure(running(2_000_000, 100_000_000), 600_000), undefined)
  assert.equal(measure(running(2_010_000, 100_000_000), 600_500), undefined)
  const pace = measure(running(4_000_000, 100_000_000), 602_000)
  assert.deepEqual(pace, { bytesPerSecond: 1_000_000, secondsLeft: 96 })
})

test('what hardly moves has no time left that anybody could believe', () => {
  const measure = createPaceMeter()
  measure(running(0, 50_000_000), 0)
  assert.equal(measure(running(1_500, 50_000_000), 2_000), undefined)
})

test('whoever has no network is told so, but a picture that arrived is checked without one', () => {
  assert.equal(statusLine({ ...order, state: 'queued' }, undefined, false), 'transfer_offline')
  assert.equal(statusLine(running(10, 100), undefined, false), 'transfer_offline')
  const arrived: Transfer = { ...order, state: 'running', task: 1, bytes: 10, arrived: 'a.part' }
  assert.equal(statusLine(arrived, undefined, false), 'transfer_checking')
})

for (const [reason, words] of [
  [{ kind: 'otherFormat', format: 'tiff' }, phrase('failure_other_format', phrase('format_tiff'))],
  [{ kind: 'otherFormat', format: 'page' }, phrase('failure_other_format', phrase('format_page'))],
  [{ kind: 'needsNewerIos', format: 'AVIF', version: 16 }, phrase('failure_needs_newer_ios', 'AVIF', 16)],
  [{ kind: 'unreadable' }, phrase('failure_unreadable')],
] as const)
  test(`a picture that is refused is told as ${words.key}: ${JSON.stringify(reason)}`, () => {
    const line = describe({ ...order, state: 'failed', reason, endedAt: 1 }, { online: true })
    assert.deepEqual(line, phrase('transfer_failed', words))
  })
