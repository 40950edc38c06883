import { mkdirSync, rmSync } from 'node:fs'
import type { AppBuild } from './AppBuild.ts'
import { copyUnmodifiedResources } from './steps/copyUnmodifiedResources.ts'
import { gatherResources } from './steps/gatherResources.ts'
import { generateRequireIndex } from './steps/generateRequireIndex.ts'
import { processJsFiles } from './steps/processJsFiles.ts'
import { processTiSymbols } from './steps/processTiSymbols.ts'
import { validateAppJsExists } from './steps/validateAppJsExists.ts'
import { writeAppProps } from './steps/writeAppProps.ts'
import { writeBootstrapJson } from './steps/writeBootstrapJson.ts'
import { writeEntitlementsPlist } from './steps/writeEntitlementsPlist.ts'
import { writeEnvironmentVariables } from './steps/writeEnvironmentVariables.ts'
import { writeI18nFiles } from './steps/writeI18nFiles.ts'
import { writeInfoPlist } from './steps/writeInfoPlist.ts'
import { writeMain } from './steps/writeMain.ts'

/**
 * Makes the `.app` folder of a project that Alloy has compiled, by the steps of the SDK's iOS build and in their order
 * (`run` of iphone/cli/commands/_build.js). What only Xcode can do, compile, sign and make asset catalogues, is left out.
 * @throws {InstallError} that says what stops the build, and where.
 */
export function buildApp(build: AppBuild): void {
  rmSync(build.xcodeAppDir, { recursive: true, force: true })
  mkdirSync(build.xcodeAppDir, { recursive: true })
  mkdirSync(build.buildDir, { recursive: true })
  validateAppJsExists(build)
  writeEntitlementsPlist(build)
  const plist = writeInfoPlist(build)
  writeMain(build)
  const [scripts, others] = byKind(gatherResources(build))
  const symbols = processJsFiles(build, scripts)
  writeBootstrapJson(build, scripts.keys())
  writeAppProps(build)
  writeEnvironmentVariables(build)
  copyUnmodifiedResources(build, others)
  writeI18nFiles(build)
  processTiSymbols(build, symbols, plist)
  generateRequireIndex(build)
}

function byKind(resources: ReadonlyMap<string, string>): [Map<string, string>, Map<string, string>] {
  const [scripts, others] = [new Map<string, string>(), new Map<string, string>()]
  for (const [path, source] of resources) (/\.c?js$/.test(path) ? scripts : others).set(path, source)
  return [scripts, others]
}
