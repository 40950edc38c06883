import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppBuild } from '../AppBuild.ts'

/**
 * Writes the environment of the build for the app's `process.env`: all of it, but in production builds.
 *
 * The SDK's `writeEnvironmentVariables`; a hook that sets the builder's `writeEnvVars` to false keeps it out.
 */
export function writeEnvironmentVariables({ xcodeAppDir, deployType, environment }: AppBuild): void {
  const contents = deployType === 'production' ? {} : environment
  writeFileSync(join(xcodeAppDir, '_env_.json'), JSON.stringify(contents))
}
