import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { TextDecoder } from 'node:util'
import { compileFunction } from 'node:vm'
import type * as Package from 'node-sqlite3-wasm'

/**
 * SQLite in WebAssembly, which reads the clock of the phone. A native addon would take the whole host down when the app's
 * thread is ended. What is here beside the package's types is SQLite's own C interface, by its documented names.
 * https://sqlite.org/c3ref/funclist.html
 */
export type Sqlite = typeof Package & {
  _sqlite3_bind_double(statement: number, position: number, value: number): number
  _sqlite3_bind_null(statement: number, position: number): number
  _sqlite3_changes(database: number): number
  _sqlite3_last_insert_rowid(database: number): bigint
}

let loaded: Sqlite | undefined

/** Loaded when an app first opens a database: most never do. */
export function sqlite(): Sqlite {
  loaded ??= load()
  return loaded
}

/** The package needs some of Node's globals, which are hidden from the app. */
function load(): Sqlite {
  const file = createRequire(import.meta.url).resolve('node-sqlite3-wasm')
  const module: { exports: unknown } = { exports: {} }
  const given = {
    exports: module.exports,
    require: createRequire(file),
    module,
    __filename: file,
    __dirname: dirname(file),
    process,
    performance,
    TextDecoder,
  }
  const run = compileFunction(readFileSync(file, 'utf8'), Object.keys(given), { filename: file })
  run(...Object.values(given))
  return module.exports as Sqlite
}
