import { OTHER_FORMATS } from '../picture/otherFormats.js'
import { type Field, hasFields } from '../support/hasFields.js'
import { parseJson } from '../support/parseJson.js'
import { type Failure, type Transfer, triggerOf } from './transfer.js'

type Fields = Readonly<Record<string, Field>>

const ORDER = {
  id: 'string',
  trigger: 'string',
  url: 'string',
  orderedAt: 'number',
  sha256: 'string?',
  bytesPromised: 'number?',
  etag: 'string?',
  announcedFor: 'number?',
  tries: 'number?',
  state: 'string',
} as const

/** The fields that each state adds to an order. */
const STATES: Readonly<Record<Transfer['state'], Fields>> = {
  queued: {},
  running: { task: 'number', bytes: 'number', total: 'number?', arrived: 'string?' },
  waiting: { reason: 'object', until: 'number' },
  saved: { file: 'string', bytes: 'number', endedAt: 'number' },
  failed: { reason: 'object', endedAt: 'number' },
  cancelled: { by: ['app', 'iOS'], endedAt: 'number' },
}

/** The fields of each kind of failure. */
const REASONS: Readonly<Record<Failure['kind'], Fields>> = {
  network: { code: 'number', message: 'string' },
  http: { status: 'number' },
  tooLarge: { bytes: 'number', limit: 'number' },
  tooManyPixels: { pixels: 'number', limit: 'number' },
  otherSize: { bytes: 'number', promised: 'number' },
  otherFormat: { format: OTHER_FORMATS },
  needsNewerIos: { format: 'string', version: 'number' },
  ...{ notAnImage: {}, truncated: {}, unreadable: {}, checksum: {} },
  ...{ storage: {}, notStarted: {}, lost: {} },
}

/** The text of a ledger. */
export function writeRows(transfers: readonly Transfer[]): string {
  return JSON.stringify(transfers)
}

/**
 * The transfers of a ledger. An unreadable row is left out: it may come from another version of the app, and one
 * lost picture is better than an app that does not start.
 */
export function readRows(text: string): Transfer[] {
  const rows = parseJson(text)
  return Array.isArray(rows) ? rows.filter(isTransfer) : []
}

function isTransfer(row: unknown): row is Transfer {
  if (!hasFields(row, ORDER) || triggerOf(row.id) !== row.trigger) return false
  if (!hasFieldsOf(STATES, row.state, row)) return false
  return !hasFields(row, { reason: 'object' }) || isFailure(row.reason)
}

function isFailure(reason: object): boolean {
  return hasFields(reason, { kind: 'string' }) && hasFieldsOf(REASONS, reason.kind, reason)
}

function hasFieldsOf(table: Readonly<Record<string, Fields>>, name: string, value: object): boolean {
  const fields = Object.entries(table).find(([key]) => key === name)?.[1]
  return fields !== undefined && hasFields(value, fields)
}
