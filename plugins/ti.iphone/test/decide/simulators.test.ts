import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chooseSimulator } from '../../src/decide/chooseSimulator.ts'
import { parseSimulators } from '../../src/observe/simulators.ts'
import { SIMULATORS } from '../helpers/recorded.ts'

const one = { udid: 'A', name: 'iPhone 16', os: '26.9', booted: false }

test('the iPhones whose iOS is installed are listed', () => {
  assert.deepEqual(parseSimulators(SIMULATORS, 15), [
    {
      udid: 'D40CE982-3E65-4756-8162-90EFE50AF7FA',
      name: 'iPhone 11 - iOS 26.1',
      os: '26.1',
      booted: false,
    },
  ])
})

test('a simulator that is too old for the app is left out', () => {
  assert.deepEqual(parseSimulators(SIMULATORS, 27), [])
})

test('one that runs is taken, and else the newest iOS', () => {
  const newest = { ...one, udid: 'B', os: '26.10' }
  const running = { ...one, udid: 'C', os: '18.0', booted: true }
  assert.equal(chooseSimulator([one, newest]).simulator, newest)
  assert.equal(chooseSimulator([one, newest, running]).simulator, running)
})

test('--device takes a simulator by name or UDID', () => {
  const other = { ...one, udid: 'B', name: 'iPhone 17', booted: true }
  assert.equal(chooseSimulator([other, one], 'iPhone 16').simulator, one)
  assert.equal(chooseSimulator([other, one], 'A').simulator, one)
})

for (const [state, wanted] of [
  ['no simulator', undefined],
  ['no simulator of that name', 'iPhone 3G'],
] as const) {
  test(`${state}: the command that fetches iOS is told`, () => {
    const { requirement, simulator } = chooseSimulator(wanted ? [one] : [], wanted)
    assert.equal(simulator, undefined)
    assert.equal('mend' in requirement && requirement.mend, 'xcodebuild -downloadPlatform iOS')
  })
}

test('whatever is in the list is read without an error', () => {
  const runtimes = fc.dictionary(
    fc.constantFrom('com.apple.CoreSimulator.SimRuntime.iOS-26-1', 'x'),
    fc.oneof(fc.anything(), fc.array(fc.anything())),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        runtimes.map((devices) => JSON.stringify({ devices })),
      ),
      (json) => Array.isArray(parseSimulators(json, 15)),
    ),
    { numRuns: 200 },
  )
})
