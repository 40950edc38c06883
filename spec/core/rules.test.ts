import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasFields } from '../../app/lib/downloads/core/support/hasFields.ts'
import { createLatest } from '../../app/lib/downloads/core/support/latest.ts'
import { brokenRules, isWhole } from '../../app/lib/downloads/core/support/rules.ts'
import { createThrottle } from '../../app/lib/downloads/core/support/throttle.ts'

test('both ends of a range of whole numbers belong to it, and nothing that is no whole number does', () => {
  const isRight = isWhole(2, 4)
  assert.deepEqual([1, 2, 3, 4, 5].filter(isRight), [2, 3, 4])
  for (const value of [2.5, '3', Number.NaN, Number.POSITIVE_INFINITY, null, undefined, [3], true])
    assert.ok(!isRight(value), String(value))
})

test('settings are judged in the order of the rules, each with its name, its rule and what it is', () => {
  const rules = { b: [isWhole(1), 'at least 1'], a: [isWhole(1), 'at least 1'] } as const
  assert.deepEqual(brokenRules({ a: 0, b: 'x' }, rules), [
    'b must be at least 1; it is "x".',
    'a must be at least 1; it is 0.',
  ])
  assert.deepEqual(brokenRules({ a: 1, b: 2 }, rules), [])
})

test('only an object has fields, and only those of the right type or among the words', () => {
  const fields = { word: ['one', 'two'], more: 'number?', object: 'object' } as const
  const right = { word: 'two', more: 1, object: {} }
  assert.ok(hasFields(right, fields))
  assert.ok(hasFields({ word: 'one', object: {} }, fields))
  for (const wrong of [null, undefined, 'text', 7, () => {}]) assert.ok(!hasFields(wrong, {}), String(wrong))
  for (const other of [
    ...[{ word: 'three' }, { word: undefined }, { more: '1' }, { more: null }],
    ...[{ object: null }, { object: 'text' }, { object: undefined }],
  ])
    assert.ok(!hasFields({ ...right, ...other }, fields), JSON.stringify(other))
})

test('of the latest keys as many are kept as were asked for, and a key that is there already drives none out', () => {
  const latest = createLatest(2)
  for (const key of ['a', 'b', 'b', 'a']) latest.add(key)
  assert.deepEqual([latest.has('a'), latest.has('b')], [true, true])
  latest.add('c')
  assert.deepEqual([latest.has('a'), latest.has('b'), latest.has('c')], [false, true, true])
  assert.deepEqual([latest.delete('c'), latest.delete('c')], [true, false])
})

test('a throttle lets a key through after its time and no sooner, each by itself, and at once when it was forgotten', () => {
  const throttle = createThrottle(300)
  assert.ok(throttle.allows('a', 1_000))
  assert.ok(!throttle.allows('a', 1_000))
  assert.ok(throttle.allows('b', 1_000))
  assert.ok(!throttle.allows('a', 1_299))
  assert.ok(throttle.allows('a', 1_300))
  assert.ok(!throttle.allows('a', 1_599))
  throttle.forget('a')
  assert.ok(throttle.allows('a', 1_599))
})
