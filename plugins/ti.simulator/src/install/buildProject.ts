import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DeployType } from '../wire/launch.ts'
import { TARGETS } from './AppBuild.ts'
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
  /** `<sdk-version>` of its tiapp.xml; empty where it is not there. */
  readonly sdkVersion: string
}

/** As a build for a device, but with readable JavaScript. */
export const DEPLOY_TYPE: DeployType = 'test'

/**
 * Builds a Titanium project, Alloy or classic, for the phone; nothing is done again for a project that has not
 * changed.
 * @param titaniumSdkVersion as `13.4.1`; a build for each, and for each deploy type, is kept
 * @throws {InstallError} that says what stops the build, and where.
 */
export async function buildProject(
  project: string,
  titaniumSdkVersion = '13.4.1',
  deployType = DEPLOY_TYPE,
): Promise<Build> {
  const projectDir = resolve(project)
  const tiapp = readTiapp(projectDir)
  const alloy = existsSync(join(projectDir, 'app'))
  if (!alloy && !existsSync(join(projectDir, 'Resources', 'app.js')))
    throw new InstallError(
      `${projectDir} has neither app/ (Alloy) nor Resources/app.js (classic): there is nothing to run`,
    )
  const folder = join(projectDir, 'build', 'ti.simulator')
  const kind = deployType === DEPLOY_TYPE ? '' : `-${deployType}`
  const buildDir = join(folder, titaniumSdkVersion + kind)
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
    await fireBuildHooks(projectDir, tiapp.plugins, deployType, async () => {
      if (alloy) await compileAlloy(projectDir, deployType)
    })
    const merged = join(projectDir, 'build')
    buildApp({
      ...{ projectDir, tiapp, titaniumSdkVersion, buildDir, xcodeAppDir: app, deployType },
      target: TARGETS[deployType],
      i18nDir: alloy && existsSync(join(merged, 'i18n')) ? merged : projectDir,
      minifyJS: false,
      environment: {},
      javaScript: new JavaScriptCache(join(folder, 'javascript')),
    })
    writeFileSync(stampFile, projectStamp(projectDir, alloy))
  })
  return { app, projectDir, sdkVersion: tiapp.sdkVersion }
}
