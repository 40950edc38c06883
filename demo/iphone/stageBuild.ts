import { writeFileSync } from 'node:fs'
import type { networkInterfaces } from 'node:os'
import { readTiapp, type Tiapp } from 'ti.simulator'
import type { Destination } from './checklist.ts'
import { chooseLanAddress } from './lanAddress.ts'
import type { Options } from './options.ts'
import type { Place } from './place.ts'
import { prepareProject } from './prepareProject.ts'
import { silentPushFile } from './silentPush.ts'
import { stageProject } from './stageProject.ts'

/** What is built, and for which services. */
export interface Staged {
  /** Of the copy that is built. */
  readonly tiapp: Tiapp
  readonly host: string
  /** As `http://192.168.1.20:4180`. */
  readonly services: string
  /** Whether the app is signed for push. */
  readonly push: boolean
}

/**
 * Copies the project for this build, and writes the silent push for Apple's simulator. That simulator shares the Mac's
 * loopback; an iPhone needs an address of the local network.
 * @throws an Error when there is no such address or an option is wrong; a Stop when the app does not compile.
 */
export async function stageBuild(
  options: Options,
  destination: Destination,
  place: Place,
  interfaces: ReturnType<typeof networkInterfaces>,
): Promise<Staged> {
  const onPhone = destination.target === 'device'
  const host = onPhone ? chooseLanAddress(interfaces, options.host).address : '127.0.0.1'
  const services = `http://${host}:${options.port}`
  const push = onPhone ? destination.signing.profile.push : true
  const appId = options.appId !== undefined && { appId: options.appId }
  stageProject(place.project, place.staged, { services, push, specs: options.specs, ...appId })
  await prepareProject(place.staged)
  const tiapp = readTiapp(place.staged)
  writeFileSync(place.pushFile, silentPushFile(tiapp.id, services))
  return { tiapp, host, services, push }
}
