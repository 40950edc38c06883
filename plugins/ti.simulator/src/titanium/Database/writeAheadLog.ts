import { closeSync, existsSync, openSync, readSync, statSync, writeSync } from 'node:fs'

/** Of the header: how the file is written and read, 1 by a rollback journal and 2 by a write-ahead log. https://sqlite.org/fileformat.html */
const VERSIONS_AT = 18
const BY_LOG = 2
const BY_JOURNAL = Uint8Array.of(1, 1)

/** The package has no write-ahead log: a database that was made with one, and needs it no more, is given a journal. */
export function leaveWriteAheadLog(path: string): void {
  const log = `${path}-wal`
  if (!existsSync(path) || (existsSync(log) && statSync(log).size > 0)) return
  const file = openSync(path, 'r+')
  try {
    const versions = new Uint8Array(BY_JOURNAL.length)
    readSync(file, versions, 0, versions.length, VERSIONS_AT)
    if (versions[0] === BY_LOG) writeSync(file, BY_JOURNAL, 0, BY_JOURNAL.length, VERSIONS_AT)
  } finally {
    closeSync(file)
  }
}
