import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from '../stop.ts'

/** The list of scripts that the SDK's build writes into every app, encrypted scripts included (`generateRequireIndex`). */
const INDEX = '_index_.json'

/**
 * Looks into an app that was just built. The SDK's build also succeeds when Alloy has not run, with an empty app.
 * @param project the folder that was built
 * @param app the `.app` folder
 * @throws {Stop} that names the script that the app does not have.
 */
export function refuseLostApp(project: string, app: string): void {
  if (!existsSync(app)) throw new Stop(`The build ended well, but made no ${app}.`)
  const scripts = scriptsOf(app)
  const wanted = ['app.js', ...(isAlloyApp(project) ? ['alloy/controllers/index.js'] : [])]
  const lost = wanted.find((script) => !scripts.includes(`Resources/${script}`) || isEmpty(join(app, script)))
  if (lost === undefined) return
  throw new Stop(
    `The build ended well, but ${app} has no ${lost}: the app would show an empty screen. Alloy has not compiled it; look for “Executing Alloy compile” in the lines above.`,
  )
}

function scriptsOf(app: string): string[] {
  const file = join(app, INDEX)
  if (!existsSync(file)) throw new Stop(`${app} has no ${INDEX}: it is no app that a Titanium SDK has built.`)
  const index: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return Object.keys(Object(index))
}

function isAlloyApp(project: string): boolean {
  return existsSync(join(project, 'app', 'controllers'))
}

/** A script that the build has encrypted is in the executable instead, and not empty. */
function isEmpty(file: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === ''
}
