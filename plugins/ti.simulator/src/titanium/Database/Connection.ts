import { rmSync } from 'node:fs'
import type { Database, SQLiteValue, Statement } from 'node-sqlite3-wasm'
import { asText } from './doubleQuotes.ts'
import { type Sqlite, sqlite } from './sqlite.ts'
import { leaveWriteAheadLog } from './writeAheadLog.ts'

/** What an SQL statement gave: columns that it has, and its rows. */
export interface Answer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly SQLiteValue[])[]
}

/** The insides of the package's classes; its version is fixed for their sake. */
interface Pointer {
  readonly _ptr: number
}
interface Insides extends Pointer {
  _getColumnNames(): string[]
  _bindValue(value: unknown, position: number): void
}

const SQLITE_OK = 0
/** What SQLite does by itself, and the package was built to do otherwise. */
const AS_ON_IOS = 'PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF'
const opened = new Set<string>()

/** One connection to a database file. */
export class Connection {
  readonly #sqlite: Sqlite
  readonly #database: Database & Pointer

  constructor(path: string) {
    removeOldLock(path)
    leaveWriteAheadLog(path)
    this.#sqlite = sqlite()
    this.#database = new this.#sqlite.Database(path) as Database & Pointer
    this.#database.exec(AS_ON_IOS)
  }

  get isOpen(): boolean {
    return this.#database.isOpen
  }

  get changes(): number {
    return this.#sqlite._sqlite3_changes(this.#database._ptr)
  }

  get lastInsertRowId(): number {
    return Number(this.#sqlite._sqlite3_last_insert_rowid(this.#database._ptr))
  }

  /** Runs the first statement of `sql`; all its rows are read at once. */
  query(sql: string, parameters: readonly SQLiteValue[]): Answer {
    const statement = this.#prepare(sql)
    try {
      const columns = statement._getColumnNames()
      this.#bindNumbersAsDoubles(statement)
      if (parameters.length > 0) this.#checkCount(statement, parameters.length)
      if (columns.length === 0) {
        statement.run([...parameters])
        return { columns, rows: [] }
      }
      // By their index, because two columns may have one name.
      const keys = columns.map((_name, index) => `column ${index}`)
      statement._getColumnNames = () => keys
      const rows = statement.all([...parameters]).map((row) => Object.values(row) as SQLiteValue[])
      return { columns, rows }
    } finally {
      statement.finalize()
    }
  }

  close(): void {
    this.#database.close()
  }

  #prepare(sql: string): Statement & Insides {
    try {
      return this.#database.prepare(sql) as Statement & Insides
    } catch (error) {
      const mended = asText(sql, error)
      if (mended === sql) throw error
      return this.#prepare(mended)
    }
  }

  /** A Number of JavaScript is an NSNumber of a double, so 1 is '1.0' in a column of texts (PLSqlitePreparedStatement.m). */
  #bindNumbersAsDoubles(statement: Statement & Insides): void {
    const bind = statement._bindValue.bind(statement)
    statement._bindValue = (value, position) => {
      if (typeof value === 'number') this.#sqlite._sqlite3_bind_double(statement._ptr, position, value)
      else bind(value, position)
    }
  }

  #checkCount(statement: Insides, count: number): void {
    const takes = (position: number) =>
      this.#sqlite._sqlite3_bind_null(statement._ptr, position) === SQLITE_OK
    if (!takes(count) || takes(count + 1))
      throw new Error(`prepared statement provided invalid parameter count (${count} were provided)`)
  }
}

/** A process that was ended in the middle of a transaction has left its lock; no other process of the app can have one. */
function removeOldLock(path: string): void {
  if (opened.has(path)) return
  opened.add(path)
  rmSync(`${path}.lock`, { recursive: true, force: true })
}
