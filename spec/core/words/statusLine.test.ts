import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Failure, Transfer } from '../../../app/lib/downloads/core/transfer/transfer.ts'
import { describe, describeOrigin, inPercent } from '../../../app/lib/downloads/core/words/describe.ts'
import { createPaceMeter } from '../../../app/lib/downloads/core/words/pace.ts'
import { inWords, phrase } from '../../../app/lib/downloads/core/words/phrase.ts'
import { statusLine, told } from './told.ts'

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
  assert.deepEqual([59, 60, 150, 3_569, 3_570, 10_800, 11_100, 13_500].map(left), [
    ...['59 s', '1 min', '3 min', '59 min', '1 h', '3 h', '3 h 5 min', '3 h 45 min'],
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

test('each state is told in words of its own', () => {
  const at = { endedAt: 0 }
  for (const [transfer, words] of [
    [{ ...order, state: 'queued' }, 'transfer_queued'],
    [running(0, 100), 'transfer_first_bytes'],
    [running(0), 'transfer_first_bytes'],
    [running(1, 100), 'transfer_bytes_of 0.0 kB 0.1 kB 1'],
    [
      { ...order, state: 'waiting', reason: { kind: 'http', status: 503 }, until: 1 },
      'transfer_waiting failure_http 503',
    ],
    [{ ...order, state: 'saved', file: 'a.png', bytes: 99_999, ...at }, 'transfer_saved 100.0 kB'],
    [{ ...order, state: 'saved', file: 'a.png', bytes: 100_000, ...at }, 'transfer_saved 0.1 MB'],
    [{ ...order, state: 'cancelled', by: 'app', ...at }, 'cancelled_by_app'],
    [{ ...order, state: 'cancelled', by: 'iOS', ...at }, 'cancelled_by_ios'],
    [{ ...order, state: 'failed', reason: { kind: 'lost' }, ...at }, 'transfer_failed failure_lost'],
  ] as const)
    assert.equal(statusLine(transfer), words)
})

test('each failure with numbers tells them, in the units of a person', () => {
  for (const [reason, words] of [
    [{ kind: 'network', code: -1005, message: 'Lost.' }, 'failure_network Lost. -1005'],
    [{ kind: 'tooLarge', bytes: 60_000_000, limit: 50_000_000 }, 'failure_too_large 60.0 MB 50.0 MB'],
    [{ kind: 'tooManyPixels', pixels: 60_400_000, limit: 50_000_000 }, 'failure_too_many_pixels 60.4 50.0'],
    [{ kind: 'otherSize', bytes: 1_000, promised: 2_000 }, 'failure_other_size 1.0 kB 2.0 kB'],
  ] as const)
    assert.equal(statusLine({ ...order, state: 'failed', reason, endedAt: 0 }), `transfer_failed ${words}`)
})

test('each failure without numbers, and each format that is not taken, has words of its own', () => {
  const endOf = (reason: Failure) => statusLine({ ...order, state: 'failed', reason, endedAt: 0 })
  for (const [kind, key] of [
    ['notAnImage', 'not_an_image'],
    ['truncated', 'truncated'],
    ['unreadable', 'unreadable'],
    ['checksum', 'checksum'],
    ['storage', 'storage'],
    ['notStarted', 'not_started'],
    ['lost', 'lost'],
  ] as const)
    assert.equal(endOf({ kind }), `transfer_failed failure_${key}`)
  for (const [format, key] of [
    ...(['tiff', 'bmp', 'ico', 'photoshop', 'svg', 'pdf', 'zip', 'video', 'page', 'text'] as const).map(
      (name) => [name, name] as const,
    ),
    ['jpegXl', 'jpeg_xl'] as const,
    ['jpeg2000', 'jpeg_2000'] as const,
  ])
    assert.equal(endOf({ kind: 'otherFormat', format }), `transfer_failed failure_other_format format_${key}`)
})

test('VoiceOver hears a fraction in steps of 5 %, rounded down, and none as 0 %', () => {
  assert.deepEqual(
    [undefined, 0, 0.049, 0.05, 0.5, 0.99, 1].map((part) => inPercent(part)),
    ['0 %', '0 %', '0 %', '5 %', '50 %', '95 %', '100 %'],
  )
})

test('where a picture came from is told by its trigger', () => {
  for (const [trigger, key] of [
    ['foreground', 'origin_foreground'],
    ['backgroundFetch', 'origin_background_fetch'],
    ['silentPush', 'origin_silent_push'],
  ] as const)
    assert.equal(
      told(describeOrigin({ ...order, trigger, state: 'cancelled', by: 'app', endedAt: 60_000 })),
      `${key} 1970-01-01T00:01:00.000Z`,
    )
})
