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

/** The copy of the project that is built. */
export interface Staged extends Build {
  /** The tiapp.xml of the copy. */
  readonly tiapp: Tiapp
  /** The address at which the app reaches this machine. */
  readonly host: string
}

/**
 * Copies the project for this build, and writes the silent push for Apple's simulator. The simulator reaches this Mac by the
 * loopback address; an iPhone needs an address in the local network.
 * @param signal ends the preparation of the copy
 * @throws an Error when this Mac has no such address or an option is wrong, or a Stop when the app does not compile.
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
