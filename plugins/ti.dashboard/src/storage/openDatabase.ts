import { Kysely, Migrator, type SqliteDatabase, SqliteDialect } from 'kysely'
import Sqlite from 'libsql'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/**
 * Opens the SQLite file, made and migrated when needed. One process at a time: a second sender would send twice.
 * @param file a path, or `:memory:`
 * @throws {Error} when the file is in use, cannot be made or is no database; says which and what to do.
 */
export async function openDatabase(file: string): Promise<Database> {
  const db: Database = new Kysely({ dialect: new SqliteDialect({ database: openSqlite(file) }) })
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest()
  if (error) {
    await db.destroy()
    throw new Error(`The dashboard's database ${file} cannot be brought up to date: ${messageOf(error)}`)
  }
  return db
}

function openSqlite(file: string): SqliteDatabase {
  let sqlite: Sqlite.Database | undefined
  try {
    const opened = new Sqlite(file)
    sqlite = opened
    // The lock is the system's and ends with the process; synchronous=full: an accepted push survives a power cut.
    for (const pragma of [
      'journal_mode=wal',
      'locking_mode=exclusive',
      'synchronous=full',
      'foreign_keys=on',
    ]) {
      opened.exec(`pragma ${pragma}`)
    }
    opened.exec('begin immediate; commit')
    return { prepare: (sql) => opened.prepare(sql), close: () => closeSqlite(opened) }
  } catch (error) {
    sqlite?.close()
    throw new Error(`The dashboard cannot use ${file} as its database: ${messageOf(error)}. ${remedy(error)}`)
  }
}

/**
 * libsql keeps the file open until its statements are garbage, so the lock is given back by name: SQLite lets it go at
 * the next read, and only outside WAL (https://www.sqlite.org/pragma.html#pragma_locking_mode).
 */
function closeSqlite(sqlite: Sqlite.Database) {
  sqlite.exec('pragma journal_mode=delete')
  sqlite.exec('pragma locking_mode=normal')
  sqlite.exec('select count(*) from sqlite_schema')
  sqlite.close()
}

function remedy(error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'SQLITE_BUSY') return 'Another dashboard has it open: stop that one or name another file.'
  if (code === 'SQLITE_NOTADB') return 'It is no SQLite file: name another one.'
  return 'Check that its folder exists and may be written to.'
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
