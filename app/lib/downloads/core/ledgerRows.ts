import { hasFields } from './hasFields.js'
import { parseJson } from './parseJson.js'
import { TRIGGERS, type Transfer } from './transfer.js'

/** The fields that each state adds to an order, and their types. */
const FIELDS: { [State in Transfer['state']]: Record<string, 'number' | 'string' | 'object'> } = {
  queued: {},
  running: { task: 'number', bytes: 'number' },
  waiting: { reason: 'object', until: 'number' },
  saved: { file: 'string', bytes: 'number', endedAt: 'number' },
  failed: { reason: 'object', endedAt: 'number' },
  cancelled: { by: 'string', endedAt: 'number' },
}

const ORDER = { id: 'string', trigger: 'string', url: 'string', orderedAt: 'number' } as const

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
  if (!hasFields(row, { ...ORDER, state: 'string' })) return false
  if (!TRIGGERS.some((trigger) => trigger === row.trigger)) return false
  const fields = Object.entries(FIELDS).find(([state]) => state === row.state)?.[1]
  return fields !== undefined && hasFields(row, fields)
}
