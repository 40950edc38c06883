import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Timeline } from '../../src/os/time/timeline.ts'

const row = (at: number) => ({ at, appState: 'active', event: 'click', detail: null }) as const

test('the newest 10,000 rows of the timeline are kept, and those since a count as far as they are', () => {
  const timeline = new Timeline()
  for (let at = 0; at < 10_005; at += 1) timeline.add(row(at))
  assert.equal(timeline.count, 10_005)
  assert.equal(timeline.entries.length, 10_000)
  assert.equal(timeline.entries[0]?.at, 5)
  assert.deepEqual(
    timeline.since(10_003).map(({ at }) => at),
    [10_003, 10_004],
  )
  assert.equal(timeline.since(0).length, 10_000)
  assert.deepEqual(timeline.since(10_005), [])
})

test('whoever listens to the timeline hears of each row, until it leaves', () => {
  const timeline = new Timeline()
  const heard: number[] = []
  const leave = timeline.onEntry(({ at }) => heard.push(at))
  timeline.add(row(1))
  leave()
  timeline.add(row(2))
  assert.deepEqual(heard, [1])
})
