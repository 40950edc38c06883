import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readRows, writeRows } from '../../app/lib/downloads/core/transfer/ledgerRows.ts'
import { type Change, hasEnded, next, type Transfer } from '../../app/lib/downloads/core/transfer/transfer.ts'
import { fraction } from '../../app/lib/downloads/core/words/describe.ts'
import { statusLine } from './words/told.ts'

/** What `totalBytesExpectedToWrite` is when the server does not tell: 2^64 - 1 as a JavaScript number. */
const UNKNOWN = 18446744073709552000

const queued: Transfer = {
  id: 'foreground.1',
  trigger: 'foreground',
  url: 'https://pictures.test/1.png',
  orderedAt: 1,
  state: 'queued',
}
const running = next(queued, { type: 'started', task: 1 })

const task = fc.integer({ min: 1, max: 3 })
const size = fc.oneof(fc.integer({ min: -1, max: 1e9 }), fc.constantFrom(UNKNOWN, Number.NaN, 0))
const at = fc.integer({ min: 0, max: 2e12 })
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constant('started' as const), task }),
  fc.record({ type: fc.constant('progressed' as const), task, bytes: size, total: size }),
  fc.record({ type: fc.constant('arrived' as const), task, file: fc.constant('a.part') }),
  fc.record({ type: fc.constant('announced' as const), at }),
  fc.record({
    state: fc.constant('saved' as const),
    file: fc.constant('a.png'),
    bytes: fc.nat(),
    endedAt: at,
  }),
  fc.record({
    state: fc.constant('waiting' as const),
    reason: fc.constant({ kind: 'http' as const, status: 503 }),
    until: at,
  }),
  fc.record({
    state: fc.constant('failed' as const),
    reason: fc.constant({ kind: 'lost' as const }),
    endedAt: at,
  }),
  fc.record({
    state: fc.constant('cancelled' as const),
    by: fc.constantFrom('app' as const, 'iOS' as const),
    endedAt: at,
  }),
)
const history = fc.array(change, { maxLength: 20 })

test('what has ended never changes', () => {
  fc.assert(
    fc.property(history, change, (changes, another) => {
      const transfer = changes.reduce(next, queued)
      fc.pre(hasEnded(transfer))
      assert.equal(next(transfer, another), transfer)
    }),
  )
})

test('bytes never run backwards, nor beyond the total, and only a saved file is whole', () => {
  fc.assert(
    fc.property(history, (changes) => {
      let bytes = 0
      let tries: number | undefined
      for (const [i] of changes.entries()) {
        const transfer = changes.slice(0, i + 1).reduce(next, queued)
        const part = fraction(transfer)
        assert.ok(part === undefined || (part >= 0 && (part < 1 || transfer.state === 'saved')))
        // A further try begins with the first byte.
        if (transfer.tries !== tries) bytes = 0
        tries = transfer.tries
        if (transfer.state !== 'running') continue
        assert.ok(transfer.bytes >= bytes && Number.isSafeInteger(transfer.bytes))
        assert.ok(transfer.total === undefined || transfer.total >= transfer.bytes)
        bytes = transfer.bytes
      }
    }),
  )
})

test('a transfer keeps its order, and its task until the next try, and is always put into words', () => {
  fc.assert(
    fc.property(history, (changes) => {
      const transfer = changes.reduce(next, running)
      assert.deepEqual(
        [transfer.id, transfer.trigger, transfer.url, transfer.orderedAt],
        [queued.id, queued.trigger, queued.url, queued.orderedAt],
      )
      if (transfer.state === 'running' && transfer.tries === undefined) assert.equal(transfer.task, 1)
      assert.match(statusLine(transfer), /^(transfer|cancelled)_\w+( .*[^ ])?$/)
    }),
  )
})

/** Without the fields that hold nothing: JSON has no place for them. */
function told(transfer: Transfer): object {
  return Object.fromEntries(Object.entries(transfer).filter(([, value]) => value !== undefined))
}

test('the ledger gives back what was written', () => {
  fc.assert(
    fc.property(history, (changes) => {
      const transfer = changes.reduce(next, queued)
      assert.deepEqual(readRows(writeRows([transfer, queued])), [told(transfer), queued])
    }),
  )
})

test('an unreadable ledger or row is left out, the others stay', () => {
  assert.deepEqual(readRows('not JSON'), [])
  assert.deepEqual(readRows('{}'), [])
  const rows = [queued, null, 1, {}, { ...queued, state: 'gone' }, { ...queued, trigger: 'x' }]
  const broken = [
    { ...queued, state: 'saved' },
    ...[
      null,
      {},
      { kind: 'other' },
      { kind: 'http' },
      { kind: 'http', status: '404' },
      { kind: 'toString' },
      { kind: 'otherFormat', format: 'jpg' },
      { kind: 'needsNewerIos', format: 'AVIF' },
    ].map((reason) => ({ ...queued, state: 'failed', reason, endedAt: 1 })),
    { ...queued, state: 'waiting', reason: { kind: 'network', code: 1 }, until: 1 },
    { ...queued, state: 'cancelled', by: 'nobody', endedAt: 1 },
    { ...queued, id: 'silentPush.1' },
    { ...queued, sha256: 1 },
    { ...queued, bytesPromised: null },
    { ...running, arrived: 1 },
  ]
  assert.deepEqual(readRows(JSON.stringify([...rows, ...broken])), [queued])
})

test('an unknown size is told as bytes alone, without a fraction', () => {
  const transfer = next(running, { type: 'progressed', task: 1, bytes: 1_234_567, total: UNKNOWN })
  assert.equal(fraction(transfer), undefined)
  assert.match(statusLine(transfer), /^transfer_bytes 1\.2 MB$/)
})

test('a known size is told with its fraction, which is whole only when the file is saved', () => {
  const half = next(running, { type: 'progressed', task: 1, bytes: 500_000, total: 1_000_000 })
  assert.equal(fraction(half), 0.5)
  assert.equal(statusLine(half), 'transfer_bytes_of 0.5 MB 1.0 MB 50')
  const all = next(half, { type: 'progressed', task: 1, bytes: 1_000_000, total: 1_000_000 })
  assert.ok((fraction(all) ?? 1) < 1)
  assert.equal(fraction(next(all, { state: 'saved', file: 'a.png', bytes: 1_000_000, endedAt: 1 })), 1)
})

test('a transfer whose start was not written down takes the task of its first event', () => {
  const transfer = next(queued, { type: 'progressed', task: 4, bytes: 1, total: 2 })
  assert.deepEqual(told(transfer), { ...queued, state: 'running', task: 4, bytes: 1, total: 2 })
})

test("another task's events leave a transfer as it is", () => {
  fc.assert(
    fc.property(change, (another) => {
      fc.pre('task' in another && another.task !== 1)
      assert.equal(next(running, another), running)
    }),
  )
})
