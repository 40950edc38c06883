import { mkdirSync } from 'node:fs'
import { absolutePath, privateDocumentsDirectory } from '../Filesystem/paths.ts'

/** Where a database of this name lies: in Library/Private Documents unless the name is a path (`dbPath:` of TiDatabaseProxy.m). */
export function databasePath(name: string): string {
  mkdirSync(privateDocumentsDirectory, { recursive: true })
  return `${absolutePath(name, privateDocumentsDirectory)}.sql`
}
