import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Not sources of an app, or made from them. */
const LEFT_OUT = new Set(['node_modules', '.git', 'build', 'dist', 'Resources'])

/**
 * Changes whenever a file of the project does. Resources count only where they are the sources (no Alloy).
 * @param alloy whether Resources is made by Alloy
 */
export function projectStamp(projectDir: string, alloy: boolean): string {
  const hash = createHash('sha256')
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (LEFT_OUT.has(entry.name) && (alloy || entry.name !== 'Resources')) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      else if (entry.isFile()) {
        const { size, mtimeMs } = statSync(path)
        hash.update(`${path}\0${size}\0${mtimeMs}\0`)
      }
    }
  }
  visit(projectDir)
  return hash.digest('hex')
}
