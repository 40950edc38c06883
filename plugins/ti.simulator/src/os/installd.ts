import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Build, buildProject } from '../install/build.ts'
import { readTiapp, type Tiapp } from '../install/tiapp.ts'
import { isJsonObject } from '../wire/json.ts'
import type { Containers } from '../wire/launch.ts'
import type { Disk } from './disk.ts'

const STORE = 'installd.json'

export interface Installed {
  readonly tiapp: Tiapp
  readonly projectDir: string
  readonly containers: Containers
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
 * Puts the project's app on the disk, in place of the one before. As on iOS, the paths of both containers change with
 * each install and the data stays.
 * @throws {InstallError} when the project cannot be built.
 */
export async function install(disk: Disk, project: string): Promise<Installed> {
  const build: Build = await buildProject(project)
  const before = stored(disk)
  const bundleFolder = newFolder(disk, 'Bundle')
  const data = newFolder(disk, 'Data')
  const bundle = join(bundleFolder, `${build.tiapp.name}.app`)
  mkdirSync(disk.resolve('containers', 'Data'), { recursive: true })
  cpSync(build.bundle, bundle, { recursive: true })
  if (before && existsSync(before.data)) renameSync(before.data, data)
  if (before) rmSync(join(before.bundle, '..'), { recursive: true, force: true })
  disk.write(STORE, { bundle, data, projectDir: build.projectDir })
  return { tiapp: build.tiapp, projectDir: build.projectDir, containers: containersAt(bundle, data) }
}

/** The app that is on the disk already, if one is. */
export function installed(disk: Disk): Installed | undefined {
  const found = stored(disk)
  if (!found || !existsSync(join(found.projectDir, 'tiapp.xml'))) return undefined
  return {
    tiapp: readTiapp(found.projectDir),
    projectDir: found.projectDir,
    containers: containersAt(found.bundle, found.data),
  }
}

function stored(disk: Disk): { bundle: string; data: string; projectDir: string } | undefined {
  const content = disk.read(STORE)
  if (!isJsonObject(content)) return undefined
  const { bundle, data, projectDir } = content
  if (typeof bundle !== 'string' || typeof data !== 'string' || typeof projectDir !== 'string')
    throw new Error(`${STORE} does not describe an app`)
  return { bundle, data, projectDir }
}
