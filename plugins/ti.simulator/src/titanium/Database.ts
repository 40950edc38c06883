import { chmodSync, copyFileSync, existsSync } from 'node:fs'
import { membersOf } from './api/members.ts'
import { DB } from './Database/DB.ts'
import { databasePath } from './Database/databasePath.ts'
import { FIELD_TYPES } from './Database/fieldTypes.ts'
import { resourcePath } from './Filesystem/paths.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeError } from './kernel/nativeError.ts'
import { settle } from './kernel/settle.ts'

const READ_AND_WRITE = 0o644

/** SQLite. https://titaniumsdk.com/api/titanium/database.html */
export class DatabaseModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Database'

  /** @param name of a database, or the path of one, which ends with `.sql` on the disk alone */
  open(name: unknown): DB {
    return DB.open(String(name))
  }

  /** Copies a database of Resources, unless there is one of this name already, and opens it. */
  install(path: unknown, name: unknown): DB {
    const source = resourcePath(String(path))
    if (!existsSync(source)) throw nativeError('invalid database install path', source)
    const target = databasePath(String(name))
    if (!existsSync(target)) {
      copyFileSync(source, target)
      chmodSync(target, READ_AND_WRITE)
    }
    return DB.open(String(name))
  }
}

export const Database = settle(Object.assign(new DatabaseModule(), FIELD_TYPES))
refuseMissing(Database, 'Ti.Database', membersOf('Ti.Database'))
