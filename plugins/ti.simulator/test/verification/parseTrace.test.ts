import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseTrace } from '../../src/verification/parseTrace.ts'

const entry = { at: 1_768_469_400_000, state: 'active', event: 'started', detail: '' }
const step = { id: 'start', entries: [entry], answers: { 'A banner?': true } }
const trace = { version: 1, phone: 'iPhone', steps: [step] }

test('a trace is read as it was written', () => {
  assert.deepEqual(parseTrace(JSON.stringify(trace)), trace)
})

const WRONG: readonly (readonly [unknown, RegExp])[] = [
  [{ ...trace, version: 2 }, /version is 2, and this command reads version 1/],
  [{ ...trace, more: 1 }, /it has "more", which nothing reads/],
  [{ ...trace, phone: 7 }, /phone must be a text/],
  [{ ...trace, steps: [] }, /it has no steps/],
  [{ ...trace, steps: {} }, /steps must be a list/],
  [{ ...trace, steps: Array(51).fill(step) }, /steps has more than 50 members/],
  [{ ...trace, steps: [{ ...step, id: 'x'.repeat(1_001) }] }, /steps\[0\]\.id must be a text/],
  [{ ...trace, steps: [{ ...step, entries: [{ ...entry, at: 1.5 }] }] }, /entries\[0\]\.at must be whole ms/],
  [
    { ...trace, steps: [{ ...step, entries: [{ ...entry, state: 'asleep' }] }] },
    /entries\[0\]\.state must be/,
  ],
  [
    { ...trace, steps: [{ ...step, answers: { 'A banner?': 'yes' } }] },
    /answers: A banner\? must be true or/,
  ],
  [[], /it must be an object/],
  [null, /it must be an object/],
]

for (const [value, message] of WRONG)
  test(`a trace is refused where ${message.source.replaceAll('\\', '')}`, () => {
    assert.throws(() => parseTrace(JSON.stringify(value)), message)
  })

test('what is no JSON, or too large, is refused in one line', () => {
  assert.throws(() => parseTrace('{'), /cannot be read: it is no JSON/)
  assert.throws(() => parseTrace(' '.repeat(1_000_001)), /it has more than 1000000 bytes/)
})

test('whatever a file holds, it is read, or refused with what is wrong', () => {
  const value = fc.oneof(
    fc.json(),
    fc.jsonValue().map((steps) => JSON.stringify({ ...trace, steps })),
  )
  fc.assert(
    fc.property(value, (text) => {
      try {
        parseTrace(text)
      } catch (error) {
        assert.match(String(error), /^Error: The trace cannot be read: /)
      }
    }),
  )
})
