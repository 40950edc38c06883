import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compare } from '../../src/verification/compare.ts'
import { simulate } from '../../src/verification/simulate.ts'
import type { Trace, TraceEntry, TraceStep } from '../../src/verification/Trace.ts'
import { verification, verified } from './verified.ts'

const handed = await verification()
const simulated = await simulate(verified, handed)

/** The trace with one step otherwise, and how the differences from it are told. */
function differences(id: string, change: (step: TraceStep) => TraceStep): string[] {
  const steps = simulated.steps.map((step) => (step.id === id ? change(step) : step))
  return compare(handed.steps, { ...simulated, steps }, simulated).map(
    ({ step, what, traced, simulated: here }) => `${step} | ${what} | ${traced} | ${here}`,
  )
}

const entries = (change: (entries: readonly TraceEntry[]) => readonly TraceEntry[]) => (step: TraceStep) => ({
  ...step,
  entries: change(step.entries),
})
const without = (event: string) =>
  entries((all) => {
    assert.ok(all.some((entry) => entry.event === event))
    return all.filter((entry) => entry.event !== event)
  })
const changed = (event: string, change: Partial<TraceEntry>) =>
  entries((all) => all.map((entry) => (entry.event === event ? { ...entry, ...change } : entry)))

test('a trace of its own is no different', () => {
  assert.deepEqual(
    differences('start', (step) => step),
    [],
  )
})

test('times, repetitions and events of the app’s own may differ', () => {
  const later = entries((all) => all.map((entry) => ({ ...entry, at: entry.at + 86_400_000 })))
  assert.deepEqual(differences('push', later), [])
  const twice = entries((all) =>
    all.flatMap((entry) => (entry.event === 'paused' ? [entry, entry] : [entry])),
  )
  assert.deepEqual(differences('leave', twice), [])
  const own = { at: 0, state: 'active', event: 'account', detail: '' } as const
  assert.deepEqual(
    differences(
      'leave',
      entries((all) => [...all, own]),
    ),
    [],
  )
})

test('an event that is missing is named', () => {
  assert.deepEqual(differences('cold', without('endBackgroundHandler')), [
    'A push to an app that does not run | endBackgroundHandler is missing | it did not come | it came',
    'A push to an app that does not run | answer to silentpush | never | after 0.0 s',
  ])
})

test('an event that is too much is named', () => {
  const extra = { at: 0, state: 'active', event: 'localnotificationaction', detail: '' } as const
  assert.deepEqual(
    differences(
      'leave',
      entries((all) => [...all, extra]),
    ),
    ['Leave the app | localnotificationaction is too much | it came | it did not come'],
  )
})

test('no backgroundtransfer after an eviction is named', () => {
  assert.deepEqual(differences('evicted', without('backgroundtransfer')), [
    'A download goes on without the app | backgroundtransfer is missing | it did not come | it came',
  ])
})

test('another order of pause and paused is named', () => {
  assert.deepEqual(
    differences(
      'leave',
      entries((all) => all.toReversed()),
    ),
    ['Leave the app | order | paused, pause | pause, paused'],
  )
})

test('JavaScript that did not run at a cold launch is named', () => {
  const once = entries((all) => all.filter((entry, at) => entry.event !== 'started' || at > all.length / 2))
  assert.deepEqual(differences('cold', once), [
    'A push to an app that does not run | JavaScript at a cold launch in the background | it did not run | it ran',
  ])
})

test('a handler that is answered after 26 s is named', () => {
  const late = entries((all) =>
    all.map((entry) =>
      entry.event === 'endBackgroundHandler' ? { ...entry, at: entry.at + 26_000 } : entry,
    ),
  )
  assert.deepEqual(differences('push', late), [
    'A silent push | answer to silentpush | after 26.0 s | after 0.0 s',
  ])
})

test('an answer may come some seconds later than on the simulated phone, but not after 25 s', () => {
  const push = simulated.steps.filter(({ id }) => id === 'push')
  const answeredAfter = (seconds: number): Trace => ({
    ...simulated,
    steps: push.map(
      entries((all) =>
        all.map((entry) =>
          entry.event === 'endBackgroundHandler' ? { ...entry, at: entry.at + seconds * 1_000 } : entry,
        ),
      ),
    ),
  })
  const told = (traced: number, here: number) =>
    compare(handed.steps, answeredAfter(traced), answeredAfter(here)).map(({ what }) => what)
  assert.deepEqual(told(9, 1), [])
  assert.deepEqual(told(12, 1), ['answer to silentpush'])
  assert.deepEqual(told(26, 20), ['answer to silentpush'])
})

test('a phone that is offline at a cold start is named', () => {
  assert.deepEqual(differences('cold', changed('online', { detail: 'false' })), [
    'A push to an app that does not run | online | false | true',
  ])
})

test('another form of a date is named', () => {
  assert.deepEqual(differences('start', changed('dates', { detail: '15.1.2026, 13:36:05' })), [
    'Start | dates | 15.1.2026, 13:36:05 | 1/15/2026, 1:36:05 PM',
  ])
})

test('another state of the app is named', () => {
  assert.deepEqual(differences('push', changed('silentpush', { state: 'active' })), [
    'A silent push | state of the app at silentpush | active | background',
  ])
})

test('a banner that nobody saw is named', () => {
  assert.deepEqual(
    differences('push', (step) => ({ ...step, answers: { 'Was there a banner?': false } })),
    ['A silent push | Was there a banner? | no | yes'],
  )
})
