import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compileAlloy } from './alloy.ts'
import { makeBundle } from './bundle.ts'
import { fireBuildHooks } from './hooks.ts'
import { InstallError } from './InstallError.ts'
import { JavaScriptPass } from './javascript.ts'
import { locked } from './lock.ts'
import { projectStamp } from './stamp.ts'
import { readTiapp, type Tiapp } from './tiapp.ts'

export interface Build {
  readonly tiapp: Tiapp
  /** The folder that is copied onto the phone. */
  readonly bundle: string
  readonly projectDir: string
}

const DEPLOY_TYPE = 'test'

/**
 * Builds a Titanium project, Alloy or classic, for the phone; nothing is done again for a project that has not
 * changed.
 * @throws {InstallError} that says what stops the build, and where.
 */
export async function buildProject(project: string): Promise<Build> {
  const projectDir = resolve(project)
  const tiapp = readTiapp(projectDir)
  const alloy = existsSync(join(projectDir, 'app'))
  if (!alloy && !existsSync(join(projectDir, 'Resources', 'app.js')))
    throw new InstallError(
      `${projectDir} has neither app/ (Alloy) nor Resources/app.js (classic): there is nothing to run`,
    )
  const folder = join(projectDir, 'build', 'ti.simulator')
  const bundle = join(folder, 'bundle')
  mkdirSync(folder, { recursive: true })
  await locked(join(folder, 'lock'), async () => {
    const stampFile = join(folder, 'stamp')
    if (
      existsSync(bundle) &&
      existsSync(stampFile) &&
      readFileSync(stampFile, 'utf8') === projectStamp(projectDir, alloy)
    )
      return
    rmSync(stampFile, { force: true })
    await fireBuildHooks(projectDir, tiapp.plugins, DEPLOY_TYPE, async () => {
      if (alloy) await compileAlloy(projectDir, DEPLOY_TYPE)
    })
    const fresh = `${bundle}.new`
    rmSync(fresh, { recursive: true, force: true })
    makeBundle(projectDir, fresh, new JavaScriptPass(join(folder, 'javascript'), tiapp.minIosVersion))
    rmSync(bundle, { recursive: true, force: true })
    renameSync(fresh, bundle)
    writeFileSync(stampFile, projectStamp(projectDir, alloy))
  })
  return { tiapp, bundle, projectDir }
}
