import assert from 'node:assert/strict'
import { test } from 'node:test'
import { next, type Transfer, triggerOf } from '../../app/lib/downloads/core/transfer/transfer.ts'

const queued: Transfer = {
  ...{ id: 'foreground.1', trigger: 'foreground', url: 'https://pictures.test/1.png', orderedAt: 1 },
  ...{ state: 'queued', sha256: 'a', bytesPromised: 900, etag: '"b"' },
}
const running = next(queued, { type: 'started', task: 1 })
const waiting = next(running, { state: 'waiting', reason: { kind: 'http', status: 503 }, until: 9 })

const progressed = (bytes: number, total: number | undefined, before = running) => {
  const after = next(before, { type: 'progressed', task: 1, bytes, ...(total !== undefined && { total }) })
  return after.state === 'running' ? [after.bytes, after.total] : after.state
}

test('a size that is told counts before the one that was promised, and none counts that is less than has come', () => {
  assert.deepEqual(progressed(10, 1_000), [10, 1_000])
  assert.deepEqual(progressed(10, 10), [10, 10])
  assert.deepEqual(progressed(1, 1), [1, 1])
  for (const unknown of [0, -1, 2 ** 64, 1.5, Number.NaN, undefined])
    assert.deepEqual(progressed(10, unknown), [10, 900], `${unknown}`)
  assert.deepEqual(progressed(900, undefined), [900, 900])
  assert.deepEqual(progressed(901, undefined), [901, undefined])
  assert.deepEqual(progressed(11, 10), [11, undefined])
})

test('a number of bytes that cannot be is not taken', () => {
  for (const bytes of [-1, 0.5, Number.NaN, 2 ** 64]) assert.deepEqual(progressed(bytes, 100), [0, undefined])
})

test('the date of the start banner is kept, whenever another is given', () => {
  const announced = next(running, { type: 'announced', at: 5 })
  assert.equal(announced.announcedFor, 5)
  assert.equal(next(announced, { type: 'announced', at: 6 }), announced)
})

test('while the next try is waited for, events of the last one and a second failure change nothing', () => {
  assert.equal(waiting.tries, 1)
  for (const change of [
    { type: 'progressed', task: 1, bytes: 5, total: 10 },
    { type: 'arrived', task: 1, file: 'a.part' },
    { state: 'waiting', reason: { kind: 'lost' }, until: 99 },
  ] as const)
    assert.equal(next(waiting, change), waiting)
})

test('the next try begins with the first byte, another task, and all that was ordered and announced', () => {
  const announced = next(running, { type: 'announced', at: 5 })
  const failed = next(next(announced, { type: 'progressed', task: 1, bytes: 5, total: 10 }), {
    ...{ state: 'waiting', reason: { kind: 'http', status: 503 }, until: 9 },
  })
  const again = next(failed, { type: 'started', task: 2 })
  const { sha256, bytesPromised, etag } = queued
  assert.deepEqual(again, {
    ...{ id: queued.id, trigger: queued.trigger, url: queued.url, orderedAt: 1, sha256, bytesPromised, etag },
    ...{ announcedFor: 5, tries: 1, state: 'running', task: 2, bytes: 0 },
  })
  const second = next(again, { state: 'waiting', reason: { kind: 'lost' }, until: 9 })
  assert.equal(second.tries, 2)
})

test('a task that is told to have started twice has no file for that', () => {
  const twice = next(running, { type: 'started', task: 1 })
  assert.ok(!('arrived' in twice))
})

test('a transfer is known by the beginning of its identifier, and by nothing in the middle of it', () => {
  assert.equal(triggerOf('silentPush.1'), 'silentPush')
  for (const id of ['another.silentPush.1', 'silentPush', 'silentPush-1', ''])
    assert.equal(triggerOf(id), undefined)
})
