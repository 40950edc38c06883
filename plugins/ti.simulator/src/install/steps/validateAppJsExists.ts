import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AppBuild } from '../AppBuild.ts'
import { InstallError } from '../InstallError.ts'

/**
 * The SDK's `ti.validateAppJsExists`, which ends the process; a phone that installs an app must not.
 * @throws {InstallError} where no `app.js` is there for an iPhone.
 */
export function validateAppJsExists({ projectDir }: AppBuild): void {
  const places = ['app.js', join('iphone', 'app.js'), join('ios', 'app.js')]
  if (places.some((place) => existsSync(join(projectDir, 'Resources', place)))) return
  throw new InstallError(`"app.js" not found: ${join(projectDir, 'Resources')} must have one.`)
}
