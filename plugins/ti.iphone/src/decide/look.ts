import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTiapp } from 'ti.simulator'
import { run } from '../build/run.ts'
import { downloadEnvironment } from '../environment.ts'
import { observe } from '../observe/observe.ts'
import type { Options } from '../options.ts'
import type { Place } from '../place.ts'
import type { Project } from '../project.ts'
import { askPerson } from '../serve/askPerson.ts'
import { Stop } from '../stop.ts'
import { type Checklist, checklist, type Wish } from './checklist.ts'
import { describe } from './requirement.ts'
import { xcodeReady } from './xcode.ts'

/**
 * Looks at this Mac, prints what is missing, and installs the SDK when the person wants it.
 * @param signal ends the installation
 */
export async function look(
  project: Project,
  options: Options,
  place: Place,
  signal?: AbortSignal,
): Promise<Checklist> {
  const { folder, guide } = project
  const { id, minIosVersion } = readTiapp(folder)
  const { target, device, appId = id } = options
  const wish: Wish = {
    target,
    appId,
    guide,
    oldestIos: Number.parseInt(minIosVersion, 10),
    sdk: sdkOf(folder),
    ...(device !== undefined && { device }),
  }
  const list = checklist(await observe(place.titanium, xcodeReady), wish)
  for (const requirement of list.requirements) console.log(describe(requirement))
  const missing = list.requirements.some(({ name, state }) => name === 'Titanium SDK' && state === 'missing')
  if (!missing || options.check || !(await wantsSdk(options, wish.sdk))) return list
  await installSdk(place, wish.sdk, signal)
  return await look(project, { ...options, installSdk: false }, place, signal)
}

function sdkOf(project: string): string {
  const [, sdk] = /<sdk-version>\s*([\w.]+)\s*</.exec(readFileSync(join(project, 'tiapp.xml'), 'utf8')) ?? []
  if (sdk === undefined) throw new Stop('tiapp.xml has no <sdk-version>.')
  return sdk
}

async function wantsSdk({ installSdk }: Options, sdk: string): Promise<boolean> {
  return installSdk || /^y(es)?$/i.test(await askPerson(`Install Titanium SDK ${sdk} now? [y/N] `))
}

async function installSdk({ titanium }: Place, sdk: string, signal?: AbortSignal): Promise<void> {
  const args = [join(titanium, 'bin', 'ti.js'), 'sdk', 'install', sdk, '--no-prompt', '--no-progress-bars']
  const command = { program: process.execPath, args, env: downloadEnvironment(process.env) }
  const { ended } = run(command, (line) => console.log(line), signal)
  if ((await ended) !== 0) throw new Stop(`Titanium SDK ${sdk} could not be installed.`)
}
