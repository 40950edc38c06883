import { rmSync } from 'node:fs'
import { membersOf } from '../api/members.ts'
import { File } from '../Filesystem/File.ts'
import { isWritable } from '../Filesystem/paths.ts'
import { apiNameOf, KrollProxy } from '../kernel/KrollProxy.ts'
import { refuseMissing } from '../kernel/members.ts'
import { nativeError } from '../kernel/nativeError.ts'
import { setTimeout } from '../kernel/timers.ts'
import { Connection } from './Connection.ts'
import { databasePath } from './databasePath.ts'
import { parametersOf } from './parameters.ts'
import { ResultSet } from './ResultSet.ts'

type Results = (ResultSet | null)[]
type Callback<Result> = (error: Error | undefined, result?: Result) => void

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** An open database. https://titaniumsdk.com/api/titanium/database/db.html */
export class DB extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Database.DB'
  readonly #name: string
  readonly #path: string
  #connection: Connection | undefined

  private constructor(name: string) {
    super()
    this.#name = name
    this.#path = databasePath(name)
    try {
      if (!isWritable(this.#path)) throw new Error('The sandbox does not let the app write there')
      this.#connection = new Connection(this.#path)
    } catch {
      throw nativeError("couldn't open database", name)
    }
  }

  static open(name: string): DB {
    return new DB(name)
  }

  get name(): string {
    return this.#name
  }

  get file(): File {
    return File.at(this.#path)
  }

  get lastInsertRowId(): number {
    return this.#connection?.lastInsertRowId ?? 0
  }

  get rowsAffected(): number {
    return this.#connection?.changes ?? 0
  }

  /** Nothing comes of a statement that gives no rows. */
  execute(sql: unknown, ...parameters: unknown[]): ResultSet | undefined {
    try {
      return this.#run(sql, parameters) ?? undefined
    } catch (error) {
      throw nativeError('failed to execute SQL statement', reasonOf(error))
    }
  }

  /** The last argument is called back later, with an error or with a result. */
  executeAsync(sql: unknown, ...rest: unknown[]): void {
    const callback = callbackOf<ResultSet | null>(rest.pop())
    setTimeout(() => {
      let result: ResultSet | null
      try {
        result = this.#run(sql, rest)
      } catch (error) {
        return callback(new Error(`failed to execute SQL statement: ${reasonOf(error)}`))
      }
      callback(undefined, result)
    }, 0)
  }

  /** One after the other. The error says at which `index` it stopped, and has the `results` before. */
  executeAll(queries: readonly unknown[]): Results {
    const results: Results = []
    for (const [index, sql] of queries.entries()) {
      try {
        results.push(this.#run(sql, []))
      } catch (error) {
        const failed = nativeError('failed to execute SQL statements', reasonOf(error))
        throw Object.assign(failed, { index, results })
      }
    }
    return results
  }

  executeAllAsync(queries: readonly unknown[], after?: unknown): void {
    const callback = callbackOf<Results>(after)
    setTimeout(() => {
      let results: Results
      try {
        results = this.executeAll(queries)
      } catch (error) {
        if (!(error instanceof Error && 'results' in error)) throw error
        return callback(error, error.results as Results)
      }
      callback(undefined, results)
    }, 0)
  }

  /** What was asked of it before can be read no longer. */
  close(): void {
    this.#connection?.close()
    this.#connection = undefined
  }

  /** Deletes the file. */
  remove(): void {
    rmSync(this.#path, { force: true })
  }

  #run(sql: unknown, parameters: readonly unknown[]): ResultSet | null {
    if (!this.#connection) throw new Error('database has been closed')
    const answer = this.#connection.query(String(sql).trim(), parametersOf(parameters))
    return answer.columns.length === 0 ? null : ResultSet.of(answer, this.#connection)
  }
}

function callbackOf<Result>(callback: unknown): Callback<Result> {
  if (typeof callback === 'function') return callback as Callback<Result>
  throw nativeError('callback function must be supplied', '')
}

refuseMissing(DB.prototype, 'Ti.Database.DB', membersOf('Ti.Database.DB'))
