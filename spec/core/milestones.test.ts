import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMilestones } from '../../app/lib/downloads/core/milestones.ts'
import { next, type Transfer } from '../../app/lib/downloads/core/transfer.ts'

const queued: Transfer = {
  ...{ id: 'foreground.1', trigger: 'foreground', url: 'https://a.test/', orderedAt: 0, state: 'queued' },
}
const at = (bytes: number) =>
  next(next(queued, { type: 'started', task: 1 }), { type: 'progressed', task: 1, bytes, total: 100 })

test('of a download its start, every quarter and its end are said aloud, each once', () => {
  const milestones = createMilestones()
  assert.equal(milestones.reached(undefined), false)
  const said = Array.from({ length: 100 }, (_, percent) => percent).filter((percent) =>
    milestones.reached(at(percent)),
  )
  assert.deepEqual(said, [0, 25, 50, 75])
  const saved = next(at(100), { type: 'saved', file: 'a.png', bytes: 100, at: 1 })
  assert.equal(milestones.reached(saved), true)
  assert.equal(milestones.reached(saved), false)
})

test('what a screen shows when it opens is not said aloud', () => {
  assert.equal(createMilestones().reached(at(50)), false)
})
