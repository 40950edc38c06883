import type { SQLiteValue } from 'node-sqlite3-wasm'
import { membersOf } from '../api/members.ts'
import { Blob } from '../Blob.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { nativeError } from '../kernel/nativeError.ts'
import type { Answer, Connection } from './Connection.ts'
import { castTo } from './fieldTypes.ts'

const integer = (value: unknown) => Math.trunc(Number(value)) || 0

/**
 * The rows of a query, of which one is the current one. It closes itself behind the last row, and has no fields, no rows
 * and no values then (TiDatabaseResultSetProxy.m). https://titaniumsdk.com/api/titanium/database/resultset.html
 */
export class ResultSet extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Database.ResultSet'
  #answer: Answer | undefined
  readonly #connection: Connection
  #current = 0
  #counted = false
  #validRow: boolean

  private constructor(answer: Answer, connection: Connection) {
    super()
    this.#answer = answer
    this.#connection = connection
    this.#validRow = answer.rows.length > 0
  }

  static of(answer: Answer, connection: Connection): ResultSet {
    return new ResultSet(answer, connection)
  }

  get fieldCount(): number {
    return this.#answer?.columns.length ?? 0
  }

  /** Asked for the first time, it goes back to the first row. */
  get rowCount(): number {
    if (!this.#answer) return 0
    if (!this.#counted) {
      this.#refuseClosed()
      this.#counted = true
      this.#current = 0
    }
    return this.#answer.rows.length
  }

  get validRow(): boolean {
    return this.#validRow
  }

  isValidRow(): boolean {
    return this.#validRow
  }

  next(): boolean {
    if (!this.#answer) return false
    this.#refuseClosed()
    this.#current += 1
    this.#validRow = this.#current < this.#answer.rows.length
    if (!this.#validRow) this.close()
    return this.#validRow
  }

  field(index?: unknown, type?: unknown): unknown {
    if (!this.#answer) return undefined
    this.#refuseClosed()
    const column = integer(index)
    if (column < 0 || column >= this.#answer.columns.length)
      throw new RangeError(`Attempted to access out-of-range column index ${column}`)
    return castTo(type, toJavaScript(this.#answer.rows[this.#current]?.[column] ?? null))
  }

  /** Names are compared without their case; of two columns with one name it is the last. */
  fieldByName(name?: unknown, type?: unknown): unknown {
    if (!this.#answer) return undefined
    this.#refuseClosed()
    const wanted = String(name).toLowerCase()
    const column = this.#answer.columns.findLastIndex((each) => each.toLowerCase() === wanted)
    if (column < 0) throw new Error(`Attempted to access unknown result column ${name}`)
    return this.field(column, type)
  }

  fieldName(index?: unknown): string | undefined {
    if (!this.#answer) return undefined
    const name = this.#answer.columns[integer(index)]
    if (name === undefined)
      throw nativeError('Value out of range', `fieldName: there is no column ${integer(index)}`)
    return name
  }

  close(): void {
    this.#answer = undefined
    this.#validRow = false
  }

  /** With its database, its rows are closed too. */
  #refuseClosed(): void {
    if (!this.#connection.isOpen) throw new Error('Attempt to access already-closed result set.')
  }
}

function toJavaScript(value: SQLiteValue): string | number | Blob | null {
  if (value instanceof Uint8Array) return Blob.fromBytes(value, 'application/octet-stream')
  return typeof value === 'bigint' ? Number(value) : value
}

refuseMissing(ResultSet.prototype, 'Ti.Database.ResultSet', membersOf('Ti.Database.ResultSet'))
