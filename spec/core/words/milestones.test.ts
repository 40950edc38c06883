import assert from 'node:assert/strict'
import { test } from 'node:test'
import { next, type Transfer } from '../../../app/lib/downloads/core/transfer/transfer.ts'
import { fraction } from '../../../app/lib/downloads/core/words/describe.ts'
import { createMilestones, type Milestone } from '../../../app/lib/downloads/core/words/milestones.ts'

const queued: Transfer = {
  ...{ id: 'foreground.1', trigger: 'foreground', url: 'https://a.test/', orderedAt: 0, state: 'queued' },
}
const at = (bytes: number) =>
  next(next(queued, { type: 'started', task: 1 }), { type: 'progressed', task: 1, bytes, total: 100 })

/** Looks at it as a screen does. */
function reached(
  milestoneOf: ReturnType<typeof createMilestones>,
  transfer: Transfer,
): Milestone | undefined {
  return milestoneOf(transfer, fraction(transfer))
}

test('of a download its start, every quarter and its end are said aloud, each once', () => {
  const milestoneOf = createMilestones()
  milestoneOf(undefined, undefined)
  const heard = Array.from({ length: 100 }, (_, percent) => reached(milestoneOf, at(percent)))
  const said = [...heard.entries()].filter(([, milestone]) => milestone && milestone !== 'step')
  assert.deepEqual(said, [[0, 'stage'], ...[25, 50, 75].map((percent) => [percent, 'quarter'])])
  assert.deepEqual(
    heard.flatMap((milestone, percent) => (milestone === 'step' ? percent : [])),
    [5, 10, 15, 20, 30, 35, 40, 45, 55, 60, 65, 70, 80, 85, 90, 95],
  )
  const saved = next(at(100), { state: 'saved', file: 'a.png', bytes: 100, endedAt: 1 })
  assert.equal(reached(milestoneOf, saved), 'stage')
  assert.equal(reached(milestoneOf, saved), undefined)
})

test('what a screen shows when it opens is not said aloud', () => {
  assert.equal(reached(createMilestones(), at(50)), 'step')
})

test('that nobody knows how much there is is a stage of its own, and a quarter is none', () => {
  const milestoneOf = createMilestones()
  reached(milestoneOf, at(0))
  assert.equal(reached(milestoneOf, at(30)), 'quarter')
  assert.equal(milestoneOf(at(30), undefined), 'stage')
  assert.equal(reached(milestoneOf, at(40)), 'stage')
})

test('another download in the same state and as far is a stage of its own, and no download is one too', () => {
  const milestoneOf = createMilestones()
  reached(milestoneOf, at(50))
  assert.equal(reached(milestoneOf, { ...at(50), id: 'foreground.2' }), 'stage')
  assert.equal(milestoneOf(undefined, undefined), 'stage')
  assert.equal(milestoneOf(undefined, undefined), undefined)
})
