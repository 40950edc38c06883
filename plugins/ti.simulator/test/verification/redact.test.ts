import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { redact } from '../../src/verification/redact.ts'
import type { Step } from '../../src/verification/Step.ts'
import { VERSION } from '../../src/verification/Trace.ts'

const steps: readonly Step[] = [
  {
    id: 'start',
    title: 'Start',
    do: [{ do: 'launch' }],
    withinSeconds: 1,
    expect: [
      { tell: 'a date', expect: 'value', event: 'dates' },
      { tell: 'the network', expect: 'event', event: 'online', detail: 'true' },
    ],
  },
]

function shown(event: string, detail: string, names: readonly string[] = []): string {
  const entry = { at: 0, state: 'active', event, detail } as const
  const trace = {
    version: VERSION,
    phone: 'iPhone',
    steps: [{ id: 'start', entries: [entry], answers: {} }],
  } as const
  return redact(trace, steps, names).steps[0]?.entries[0]?.detail ?? ''
}

const VALUES = [
  '1/15/2026, 1:36:05 PM',
  '15.1.2026, 13:36:05',
  '1.234.567,891',
  '1’234’567.891',
  '2026年1月15日 13:36:05',
  '15/1/2026, 1:36:05 p. m.',
  'stopped',
  'SDK 13.4.1, iOS 26.1, in the background',
]
for (const value of VALUES)
  test(`of a value that a step asks for, ${value} stays`, () => {
    assert.equal(shown('dates', value), value)
  })

test('of an event that brings a handler, the handler alone stays', () => {
  assert.equal(
    shown('backgroundtransfer', 'silentPush.0b3f, Session-1768469400.123456'),
    'Session-1768469400.123456',
  )
})

test('a value may name a handler', () => {
  const boot = 'Titanium 13.4.1, iOS 26.1, in the background for SilentPush-1768469400.123456'
  assert.equal(shown('dates', boot), boot)
  assert.equal(shown('dates', `${boot} 192.168.1.20`), '(left out)')
})

test('of any other event nothing stays', () => {
  assert.equal(shown('account', 'logged in as jane'), '')
})

test('a name that is given is left out wherever it stands', () => {
  assert.equal(shown('dates', "on Rolf's phone", ["ROLF'S PHONE"]), '(left out)')
  assert.equal(shown('dates', 'of jane', ['jane']), '(left out)')
})

test('whatever stands before and behind it, no address, token or identifier is shown', () => {
  const part = (characters: string, size: number) =>
    fc.string({ unit: fc.constantFrom(...characters), minLength: size, maxLength: size })
  const number = fc.integer({ min: 0, max: 255 })
  const secret = fc.oneof(
    part('0123456789abcdef', 64),
    part('0123456789ABCDEF', 32),
    part('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 40),
    fc.tuple(number, number, number, number).map((parts) => parts.join('.')),
    fc.ipV6(),
    fc.uuid(),
    fc.webUrl(),
    fc.emailAddress(),
    fc.domain(),
  )
  const around = fc.constantFrom('', ' ', 'from ', ': ', '=', ', HTTP 200')
  const event = fc.constantFrom('dates', 'online', 'locale', 'silentpush', 'account', 'push')
  fc.assert(
    fc.property(event, around, secret, around, (name, before, planted, behind) => {
      assert.ok(!shown(name, `${before}${planted}${behind}`).includes(planted))
    }),
    { numRuns: 1_000 },
  )
})
