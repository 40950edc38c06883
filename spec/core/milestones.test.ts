import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fraction } from '../../app/lib/downloads/core/describe.ts'
import { createMilestones, type Milestone, type Milestones } from '../../app/lib/downloads/core/milestones.ts'
import { next, type Transfer } from '../../app/lib/downloads/core/transfer.ts'

const queued: Transfer = {
  ...{ id: 'foreground.1', trigger: 'foreground', url: 'https://a.test/', orderedAt: 0, state: 'queued' },
}
const at = (bytes: number) =>
  next(next(queued, { type: 'started', task: 1 }), { type: 'progressed', task: 1, bytes, total: 100 })

/** Looks at it as a screen does. */
function reached(milestones: Milestones, transfer: Transfer): Milestone | undefined {
  return milestones.reached(transfer, fraction(transfer))
}

test('of a download its start, every quarter and its end are said aloud, each once', () => {
  const milestones = createMilestones()
  assert.equal(milestones.reached(undefined, undefined), undefined)
  const said = Array.from({ length: 100 }, (_, percent) => percent).filter((percent) =>
    reached(milestones, at(percent)),
  )
  assert.deepEqual(said, [0, 25, 50, 75])
  const saved = next(at(100), { state: 'saved', file: 'a.png', bytes: 100, endedAt: 1 })
  assert.equal(reached(milestones, saved), 'stage')
  assert.equal(reached(milestones, saved), undefined)
})

test('what a screen shows when it opens is not said aloud', () => {
  assert.equal(reached(createMilestones(), at(50)), undefined)
})

test('that nobody knows how much there is is a stage of its own, and a quarter is none', () => {
  const milestones = createMilestones()
  reached(milestones, at(0))
  assert.equal(reached(milestones, at(30)), 'quarter')
  assert.equal(milestones.reached(at(30), undefined), 'stage')
  assert.equal(reached(milestones, at(40)), 'stage')
})
