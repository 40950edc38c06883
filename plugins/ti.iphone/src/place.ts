import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where everything of a build for Apple's devices is. */
export interface Place {
  /** What is built, and what the backend keeps. It must be inside the project; let git ignore it. */
  readonly folder: string
  /** The copy of the project that is built. */
  readonly staged: string
  /** The package of the Titanium CLI that the project has. */
  readonly titanium: string
  /** The CLI hook for automatic signing. */
  readonly hook: string
  /** The silent push for Apple's simulator. */
  readonly pushFile: string
  /** What a phone did, as --verify saw it. */
  readonly traceFile: string
  /** The settings of the push key. */
  readonly apnsFile: string
}

/**
 * @param project the folder with tiapp.xml
 * @param folder another than build/phone
 */
export function placeOf(project: string, folder = join(project, 'build', 'phone')): Place {
  return {
    folder,
    staged: join(folder, 'project'),
    titanium: packageFolder(project, 'titanium') ?? join(project, 'node_modules', 'titanium'),
    hook: fileURLToPath(new URL('build/automaticSigning.js', import.meta.url)),
    pushFile: join(folder, 'silent-push.apns'),
    traceFile: join(folder, 'trace.json'),
    apnsFile: join(project, 'build', 'apns.json'),
  }
}

/** The folder of a package that the project can load; undefined where it has none of that name. */
export function packageFolder(project: string, name: string): string | undefined {
  // Not `resolve`: a package need not export its package.json.
  const searched = createRequire(join(project, 'package.json')).resolve.paths(name) ?? []
  return searched.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')))
}
