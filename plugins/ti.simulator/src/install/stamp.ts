import { createHash } from 'node:crypto'
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Not sources of an app, or made from them. */
const LEFT_OUT = new Set(['node_modules', '.git', 'build', 'dist', 'Resources'])

/**
 * Changes whenever a file of the project does, in linked folders too. Resources count only where they are the sources
 * (no Alloy), and then all that is in them.
 * @param alloy whether Resources is made by Alloy
 */
export function projectStamp(projectDir: string, alloy: boolean): string {
  const hash = createHash('sha256')
  const visit = (folder: string, leftOut: ReadonlySet<string>, above: readonly string[]) => {
    const real = realpathSync(folder)
    if (above.includes(real)) return
    for (const name of readdirSync(folder).sort()) {
      if (leftOut.has(name)) continue
      const path = join(folder, name)
      const stat = statSync(path, { throwIfNoEntry: false })
      if (stat?.isDirectory()) visit(path, leftOut, [...above, real])
      else if (stat?.isFile()) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\0`)
    }
  }
  visit(projectDir, LEFT_OUT, [])
  if (!alloy) visit(join(projectDir, 'Resources'), new Set(), [])
  return hash.digest('hex')
}
