import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { type Build, buildProject } from '../install/buildProject.ts'
import { type AppBundle, readApp } from '../install/readApp.ts'
import { isJsonObject } from '../wire/json.ts'
import type { Containers, DeployType } from '../wire/launch.ts'
import type { Disk } from './files/disk.ts'
import { linkTree } from './files/linkTree.ts'

const STORE = 'installd.json'

export interface Installed {
  readonly app: AppBundle
  /** Its project, which leads stack traces back to the sources; absent where the app was installed without. */
  readonly projectDir: string | undefined
  readonly containers: Containers
}

/** An app that was just put on the disk. */
export interface FreshlyInstalled extends Installed {
  /** The SDK that its project asks for; absent where it names none, or was built elsewhere. */
  readonly sdkVersion?: string
}

const newFolder = (disk: Disk, kind: string) => disk.resolve('containers', kind, randomUUID().toUpperCase())

function containersAt(bundle: string, data: string): Containers {
  const containers = {
    bundle,
    documents: join(data, 'Documents'),
    caches: join(data, 'Library', 'Caches'),
    applicationSupport: join(data, 'Library', 'Application Support'),
    temporary: join(data, 'tmp'),
  }
  for (const folder of Object.values(containers)) mkdirSync(folder, { recursive: true })
  return containers
}

/**
 * Puts an app on the disk, in place of the one before. As on iOS, the paths of both containers change with each install
 * and the data stays.
 * @param path of a project, or of an `.app` that the SDK's build or `buildProject` made
 * @throws {InstallError} when the project cannot be built, or the app not be read.
 */
export async function install(
  disk: Disk,
  path: string,
  titaniumSdkVersion: string,
  deployType: DeployType,
): Promise<FreshlyInstalled> {
  const isBuilt = extname(path) === '.app'
  const build = isBuilt ? builtApp(path) : await buildProject(path, titaniumSdkVersion, deployType)
  const app = readApp(build.app)
  const before = stored(disk)
  const bundleFolder = newFolder(disk, 'Bundle')
  const data = newFolder(disk, 'Data')
  const bundle = join(bundleFolder, basename(build.app))
  mkdirSync(disk.resolve('containers', 'Data'), { recursive: true })
  // Our own build replaces every file that it makes; what another program may write into is copied.
  if (isBuilt) cpSync(build.app, bundle, { recursive: true })
  else linkTree(build.app, bundle)
  if (before && existsSync(before.data)) renameSync(before.data, data)
  if (before) rmSync(join(before.bundle, '..'), { recursive: true, force: true })
  const { projectDir, sdkVersion } = build
  disk.write(STORE, { bundle, data, projectDir: projectDir ?? null })
  return {
    ...{ app, projectDir, containers: containersAt(bundle, data) },
    ...(sdkVersion && { sdkVersion }),
  }
}

/** The app that is on the disk already, if one is there that can be read. */
export function installed(disk: Disk): Installed | undefined {
  const found = stored(disk)
  if (!found || !existsSync(found.bundle)) return undefined
  const { bundle, data, projectDir } = found
  return { app: readApp(bundle), projectDir, containers: containersAt(bundle, data) }
}

function stored(disk: Disk): { bundle: string; data: string; projectDir: string | undefined } | undefined {
  const content = disk.read(STORE)
  if (!isJsonObject(content)) return undefined
  const { bundle, data, projectDir } = content
  if (typeof bundle !== 'string' || typeof data !== 'string')
    throw new Error(`${STORE} does not describe an app`)
  return { bundle, data, projectDir: typeof projectDir === 'string' ? projectDir : undefined }
}

/** An `.app` that a build left in its project, whose sources stack traces can name then. */
function builtApp(path: string): Pick<Build, 'app'> & Pick<FreshlyInstalled, 'projectDir' | 'sdkVersion'> {
  const app = resolve(path)
  let folder = dirname(app)
  while (!existsSync(join(folder, 'tiapp.xml')) && folder !== dirname(folder)) folder = dirname(folder)
  return { app, projectDir: existsSync(join(folder, 'tiapp.xml')) ? folder : undefined }
}
