import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Transfer } from '../../../app/lib/downloads/core/transfer/transfer.ts'
import { createPaceMeter } from '../../../app/lib/downloads/core/words/pace.ts'

const order = { trigger: 'foreground', url: 'https://a.test/', orderedAt: 0 } as const

/** Looks at a download of 1 MB as a screen does. @returns bytes per second, or undefined. */
function looking() {
  const measure = createPaceMeter()
  return (at: number, bytes: number, id = 'foreground.1') => {
    const transfer: Transfer = { ...order, id, state: 'running', task: 1, bytes, total: 1_000_000 }
    return measure(transfer, at)?.bytesPerSecond
  }
}

test('a pace is told after a second, and not before', () => {
  const paceAt = looking()
  paceAt(0, 0)
  assert.equal(paceAt(999, 50_000), undefined)
  assert.equal(paceAt(1_000, 50_000), 50_000)
})

test('a pace of a thousand bytes a second is told, a slower one is not', () => {
  for (const [bytes, pace] of [
    [2_000, 1_000],
    [1_999, undefined],
  ] as const) {
    const paceAt = looking()
    paceAt(0, 0)
    assert.equal(paceAt(2_000, bytes), pace)
  }
})

test('another download, or a task that begins anew, begins a new measurement', () => {
  for (const [bytes, id] of [
    [60_000, 'foreground.2'],
    [10_000, 'foreground.1'],
  ] as const) {
    const paceAt = looking()
    paceAt(0, 0)
    assert.equal(paceAt(1_000, 50_000), 50_000)
    assert.equal(paceAt(2_000, bytes, id), undefined)
    assert.equal(paceAt(3_000, bytes + 20_000, id), 20_000)
  }
})

test('a download that stands still for a moment is measured on', () => {
  const paceAt = looking()
  paceAt(0, 0)
  paceAt(1_000, 100_000)
  assert.equal(paceAt(2_000, 100_000), 50_000)
})

test('two looks at the same moment are one', () => {
  const paceAt = looking()
  paceAt(0, 0)
  paceAt(0, 10_000)
  assert.equal(paceAt(1_000, 20_000), 20_000)
})

test('five seconds without a look are bridged, longer ones are not', () => {
  for (const [at, pace] of [
    [5_000, 20_000],
    [5_001, undefined],
  ] as const) {
    const paceAt = looking()
    paceAt(0, 0)
    assert.equal(paceAt(at, 100_000), pace)
  }
})

test('a clock that is set back by a second begins a new measurement', () => {
  const paceAt = looking()
  paceAt(0, 0)
  assert.equal(paceAt(2_000, 40_000), 20_000)
  assert.equal(paceAt(1_000, 40_000), undefined)
  assert.equal(paceAt(2_000, 60_000), 20_000)
})

test('a pace follows a change of the network within five seconds, and does not jump at once', () => {
  const paceAt = looking()
  let bytes = 0
  const seconds = (from: number, to: number, bytesPerSecond: number) => {
    let pace: number | undefined
    for (let at = from; at <= to; at += 500) {
      pace = paceAt(at, bytes)
      bytes += bytesPerSecond / 2
    }
    return pace
  }
  assert.equal(seconds(0, 10_000, 100_000), 100_000)
  const soon = seconds(10_500, 11_000, 10_000) ?? 0
  assert.ok(soon > 50_000 && soon < 100_000, `${soon}`)
  assert.equal(seconds(11_500, 16_000, 10_000), 10_000)
})

test('the pace of what is not on its way is not told', () => {
  const measure = createPaceMeter()
  const running: Transfer = { ...order, id: 'foreground.1', state: 'running', task: 1, bytes: 0 }
  measure(running, 0)
  for (const other of [
    { ...order, id: 'foreground.1', state: 'queued' },
    { ...order, id: 'foreground.1', state: 'saved', file: 'a.png', bytes: 50_000, endedAt: 1 },
  ] as const)
    assert.equal(measure(other, 1_000), undefined)
})

test('a download whose bytes are all there has a second left', () => {
  const measure = createPaceMeter()
  const at = (bytes: number): Transfer => ({
    ...{ ...order, id: 'foreground.1', state: 'running', task: 1, bytes, total: 50_000 },
  })
  measure(at(0), 0)
  assert.equal(measure(at(50_000), 1_000)?.secondsLeft, 1)
  assert.equal(measure(at(50_000), 1_200)?.secondsLeft, 1)
})

test('a time left is told in whole seconds, rounded up', () => {
  const measure = createPaceMeter()
  const transfer = { ...order, id: 'foreground.1', state: 'running', task: 1, total: 500_000 } as const
  measure({ ...transfer, bytes: 0 }, 0)
  assert.deepEqual(measure({ ...transfer, bytes: 200_000 }, 1_000), {
    bytesPerSecond: 200_000,
    secondsLeft: 2,
  })
})
