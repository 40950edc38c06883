import { createHash } from 'node:crypto'
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { nodeModules } from './steps/nodeModules.ts'

/** Folders of the project that go into the app with all that is in them. */
const SOURCES = ['app', 'i18n', 'modules', 'platform']
/** In the other folders: not sources of an app, or made from them. */
const LEFT_OUT = new Set(['node_modules', '.git', 'build', 'dist', 'Resources'])
const NOTHING: ReadonlySet<string> = new Set()

/**
 * Changes whenever a file of the project does, in linked folders too. Resources count only where they are the sources
 * (no Alloy); of the packages of npm those that go into the app.
 * @param alloy whether Resources is made by Alloy
 */
export function projectStamp(projectDir: string, alloy: boolean): string {
  const hash = createHash('sha256')
  const take = (path: string, leftOut: ReadonlySet<string>, above: readonly string[] = []): void => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isFile()) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\0`)
    if (!stat?.isDirectory()) return
    const real = realpathSync(path)
    if (above.includes(real)) return
    for (const name of readdirSync(path).sort())
      if (!leftOut.has(name)) take(join(path, name), leftOut, [...above, real])
  }
  const sources = [...SOURCES, ...(alloy ? [] : ['Resources'])]
  for (const name of readdirSync(projectDir).sort())
    if (sources.includes(name)) take(join(projectDir, name), NOTHING)
    else if (!LEFT_OUT.has(name)) take(join(projectDir, name), LEFT_OUT)
  for (const { folder } of nodeModules(projectDir)) take(folder, NOTHING)
  return hash.digest('hex')
}
