import { types } from 'node:util'
import type { SQLiteValue } from 'node-sqlite3-wasm'
import { Blob } from '../Blob.ts'

/** The values for the placeholders of a statement, which are given one by one or as one array. */
export function parametersOf(args: readonly unknown[]): SQLiteValue[] {
  const [first] = args
  return (Array.isArray(first) ? first : args).map(toSql)
}

/** As PLSqlitePreparedStatement binds it: a date is its seconds since 1970. */
function toSql(value: unknown): SQLiteValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return BigInt(value)
  if (types.isDate(value)) return value.getTime() / 1000
  if (value instanceof Blob) return Blob.bytesOf(value)
  throw new TypeError(`SQLite takes no ${Object.prototype.toString.call(value)} as a parameter`)
}
