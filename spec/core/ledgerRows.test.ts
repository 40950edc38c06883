import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRows, writeRows } from '../../app/lib/downloads/core/transfer/ledgerRows.ts'
import type { Failure, Transfer } from '../../app/lib/downloads/core/transfer/transfer.ts'

const order = {
  id: 'foreground.1',
  trigger: 'foreground',
  url: 'https://pictures.test/1.png',
  orderedAt: 1,
} as const

/** One of each kind: the compiler asks for a kind that is new. */
const FAILURES: { readonly [Kind in Failure['kind']]: Extract<Failure, { readonly kind: Kind }> | Failure } =
  {
    network: { kind: 'network', code: -1001, message: 'The request timed out.' },
    http: { kind: 'http', status: 404 },
    tooLarge: { kind: 'tooLarge', bytes: 2, limit: 1 },
    tooManyPixels: { kind: 'tooManyPixels', pixels: 2, limit: 1 },
    otherSize: { kind: 'otherSize', bytes: 2, promised: 1 },
    otherFormat: { kind: 'otherFormat', format: 'tiff' },
    needsNewerIos: { kind: 'needsNewerIos', format: 'AVIF', version: 16 },
    notAnImage: { kind: 'notAnImage' },
    truncated: { kind: 'truncated' },
    unreadable: { kind: 'unreadable' },
    checksum: { kind: 'checksum' },
    storage: { kind: 'storage' },
    notStarted: { kind: 'notStarted' },
    lost: { kind: 'lost' },
  }

/** One in each state, with everything it may have. */
const ROWS: { readonly [State in Transfer['state']]: Transfer } = {
  queued: {
    ...order,
    sha256: 'a',
    bytesPromised: 2,
    etag: '"b"',
    announcedFor: 3,
    tries: 4,
    state: 'queued',
  },
  running: { ...order, state: 'running', task: 1, bytes: 2, total: 3, arrived: 'foreground.1.part' },
  waiting: { ...order, state: 'waiting', reason: FAILURES.http, until: 5 },
  saved: { ...order, state: 'saved', file: 'foreground.1.png', bytes: 9, endedAt: 5 },
  failed: { ...order, state: 'failed', reason: FAILURES.lost, endedAt: 5 },
  cancelled: { ...order, state: 'cancelled', by: 'iOS', endedAt: 5 },
}

test('a transfer in each state is read as it was written, in the order of the ledger', () => {
  const rows = Object.values(ROWS)
  assert.deepEqual(readRows(writeRows(rows)), rows)
})

test('a transfer that failed is read with its reason, whatever that is', () => {
  const rows = Object.values(FAILURES).map(
    (reason): Transfer => ({ ...order, state: 'failed', reason, endedAt: 1 }),
  )
  assert.deepEqual(readRows(writeRows(rows)), rows)
})

const MAY_BE_MISSING = /^(sha256|bytesPromised|etag|announcedFor|tries|total|arrived)$/

test('a row is left out where a field of it is missing or of another type', () => {
  for (const row of Object.values(ROWS))
    for (const [name, value] of Object.entries(row)) {
      const without = { ...row, [name]: undefined }
      const isKept = readRows(JSON.stringify([without])).length === 1
      assert.equal(isKept, MAY_BE_MISSING.test(name), `${row.state} without ${name}`)
      const wrong = { ...row, [name]: typeof value === 'string' ? 1 : 'wrong' }
      assert.deepEqual(readRows(JSON.stringify([wrong])), [], `${row.state} with a wrong ${name}`)
      assert.deepEqual(
        readRows(JSON.stringify([{ ...row, [name]: null }])),
        [],
        `${row.state}: ${name} is null`,
      )
    }
})

test('a row is left out where a field of its reason is missing or of another type', () => {
  for (const reason of Object.values(FAILURES))
    for (const [name, value] of Object.entries(reason)) {
      const without = { ...reason, [name]: undefined }
      const wrong = { ...reason, [name]: typeof value === 'string' ? 1 : 'wrong' }
      for (const broken of [without, wrong])
        assert.deepEqual(
          readRows(JSON.stringify([{ ...order, state: 'failed', reason: broken, endedAt: 1 }])),
          [],
          `${reason.kind} with a wrong ${name}`,
        )
    }
})

test('a row is left out whose identifier is of another trigger', () => {
  for (const id of ['silentPush.1', 'foreground', 'foregroundX.1', 'a.foreground.1'])
    assert.deepEqual(readRows(JSON.stringify([{ ...ROWS.queued, id }])), [])
})
