import { writeFileSync } from 'node:fs'
import type { networkInterfaces } from 'node:os'
import { readTiapp, type Tiapp } from 'ti.simulator'
import type { Destination } from '../decide/checklist.ts'
import type { Options } from '../options.ts'
import type { Place } from '../place.ts'
import type { Build, Project } from '../project.ts'
import { chooseLanAddress } from '../serve/lanAddress.ts'
import { silentPushFile } from '../serve/silentPush.ts'
import { prepareProject } from './prepareProject.ts'
import { stageProject } from './stageProject.ts'

/** What is built, and for which services. */
export interface Staged extends Build {
  /** Of the copy that is built. */
  readonly tiapp: Tiapp
  /** The address of this machine that the app is given. */
  readonly host: string
}

/**
 * Copies the project for this build, and writes the silent push for Apple's simulator. That simulator shares the Mac's
 * loopback; an iPhone needs an address of the local network.
 * @throws an Error when there is no such address or an option is wrong; a Stop when the app does not compile.
 */
export async function stageBuild(
  project: Project,
  options: Options,
  destination: Destination,
  place: Place,
  interfaces: ReturnType<typeof networkInterfaces>,
  signal?: AbortSignal,
): Promise<Staged> {
  const onPhone = destination.target === 'device'
  const host = onPhone ? chooseLanAddress(interfaces, options.host).address : '127.0.0.1'
  const build: Build = {
    services: `http://${host}:${options.port}`,
    push: onPhone ? destination.signing.profile.push : true,
    specs: options.specs,
    verify: options.verify,
    ...(options.appId !== undefined && { appId: options.appId }),
  }
  stageProject(project, place.staged, build)
  await prepareProject(place.staged, signal)
  const tiapp = readTiapp(place.staged)
  writeFileSync(place.pushFile, silentPushFile(tiapp.id, project.silentPush(build.services)))
  return { ...build, tiapp, host }
}
