import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compileAlloy } from './alloy.ts'
import { buildApp } from './buildApp.ts'
import { InstallError } from './InstallError.ts'
import { JavaScriptCache } from './JavaScriptCache.ts'
import { locked } from './lock.ts'
import { fireBuildHooks } from './pluginHooks.ts'
import { projectStamp } from './stamp.ts'
import { readTiapp } from './tiapp.ts'

export interface Build {
  /** The `.app` folder. */
  readonly app: string
  readonly projectDir: string
}

/** As a build for a device, but with readable JavaScript. */
const DEPLOY_TYPE = 'test'

/**
 * Builds a Titanium project, Alloy or classic, for the phone; nothing is done again for a project that has not
 * changed.
 * @param titaniumSdkVersion as `13.4.1`; a build for each is kept
 * @throws {InstallError} that says what stops the build, and where.
 */
export async function buildProject(project: string, titaniumSdkVersion = '13.4.1'): Promise<Build> {
  const projectDir = resolve(project)
  const tiapp = readTiapp(projectDir)
  const alloy = existsSync(join(projectDir, 'app'))
  if (!alloy && !existsSync(join(projectDir, 'Resources', 'app.js')))
    throw new InstallError(
      `${projectDir} has neither app/ (Alloy) nor Resources/app.js (classic): there is nothing to run`,
    )
  const folder = join(projectDir, 'build', 'ti.simulator')
  const buildDir = join(folder, titaniumSdkVersion)
  const app = join(buildDir, `${tiapp.name}.app`)
  mkdirSync(buildDir, { recursive: true })
  await locked(join(folder, 'lock'), async () => {
    const stampFile = join(buildDir, 'stamp')
    if (
      existsSync(app) &&
      existsSync(stampFile) &&
      readFileSync(stampFile, 'utf8') === projectStamp(projectDir, alloy)
    )
      return
    rmSync(stampFile, { force: true })
    await fireBuildHooks(projectDir, tiapp.plugins, DEPLOY_TYPE, async () => {
      if (alloy) await compileAlloy(projectDir, DEPLOY_TYPE)
    })
    const merged = join(projectDir, 'build')
    buildApp({
      ...{ projectDir, tiapp, titaniumSdkVersion, buildDir, xcodeAppDir: app },
      target: 'device',
      deployType: DEPLOY_TYPE,
      i18nDir: alloy && existsSync(join(merged, 'i18n')) ? merged : projectDir,
      minifyJS: false,
      environment: {},
      javaScript: new JavaScriptCache(join(folder, 'javascript')),
    })
    writeFileSync(stampFile, projectStamp(projectDir, alloy))
  })
  return { app, projectDir }
}
