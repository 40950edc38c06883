import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The paths of a build for Apple's devices. */
export interface Place {
  /** The folder for the build and for the data of the backend. It must be inside the project, and git should ignore it. */
  readonly folder: string
  /** The copy of the project that is built. */
  readonly staged: string
  /** The package of the Titanium CLI that the project has. */
  readonly titanium: string
  /** The CLI hook for automatic signing. */
  readonly hook: string
  /** The command of the Alloy that the project has. */
  readonly alloy: string | undefined
  /** The silent push for Apple's simulator. */
  readonly pushFile: string
  /** The trace that --verify writes. */
  readonly traceFile: string
  /** The settings of the push key. */
  readonly apnsFile: string
}

/**
 * @param project the folder with tiapp.xml
 * @param folder another than build/phone
 */
export function placeOf(project: string, folder = join(project, 'build', 'phone')): Place {
  const alloy = packageFolder(project, 'alloy')
  return {
    folder,
    staged: join(folder, 'project'),
    titanium: packageFolder(project, 'titanium') ?? join(project, 'node_modules', 'titanium'),
    hook: fileURLToPath(new URL('build/automaticSigning.js', import.meta.url)),
    alloy: alloy === undefined ? undefined : join(alloy, 'bin', 'alloy'),
    pushFile: join(folder, 'silent-push.apns'),
    traceFile: join(folder, 'trace.json'),
    apnsFile: join(project, 'build', 'apns.json'),
  }
}

/** The folder of a package that the project can load, or undefined when it has no such package. */
export function packageFolder(project: string, name: string): string | undefined {
  // `resolve` itself fails for a package that does not export its package.json.
  const searched = createRequire(join(project, 'package.json')).resolve.paths(name) ?? []
  return searched.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')))
}
