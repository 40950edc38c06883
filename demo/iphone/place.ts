import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where everything of a build for Apple's devices is. */
export interface Place {
  readonly project: string
  /** What is built, and the database: git ignores it. */
  readonly folder: string
  /** The copy of the project that is built. */
  readonly staged: string
  /** The Titanium CLI of the project. */
  readonly titanium: string
  /** The CLI hook. */
  readonly hook: string
  /** The silent push for Apple's simulator. */
  readonly pushFile: string
  /** The settings of the push key. */
  readonly apnsFile: string
}

/** @param folder another than build/phone, inside the project */
export function placeOf(project: string, folder = join(project, 'build', 'phone')): Place {
  return {
    project,
    folder,
    staged: join(folder, 'project'),
    titanium: join(project, 'node_modules', 'titanium'),
    hook: fileURLToPath(new URL('automaticSigning.js', import.meta.url)),
    pushFile: join(folder, 'silent-push.apns'),
    apnsFile: join(project, 'build', 'apns.json'),
  }
}
