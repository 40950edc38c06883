import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The command of the Alloy that the project has; undefined where it has none. */
export function alloyOf(projectDir) {
  try {
    const manifest = createRequire(join(projectDir, 'tiapp.xml')).resolve('alloy/package.json')
    return join(dirname(manifest), 'bin', 'alloy')
  } catch {
    return undefined
  }
}
