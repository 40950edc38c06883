import { randomBytes } from 'node:crypto'
import { relative } from 'node:path'
import { simctlPush } from '../build/commands.ts'
import type { Staged } from '../build/stageBuild.ts'
import type { Destination } from '../decide/checklist.ts'
import type { Options } from '../options.ts'
import type { Place } from '../place.ts'
import type { Project } from '../project.ts'
import { Stop } from '../stop.ts'
import { pushKey } from './pushKey.ts'

/** What runs on this machine while the app runs. */
export interface Service {
  /** The page on which a person sends pushes. */
  readonly dashboard: string
  /** The password of the dashboard. It has one when the app runs on a phone. */
  readonly adminPassword?: string
  /** Whether a push reaches the app. */
  readonly sends: boolean
  /** @throws an Error that says why the push was not accepted. */
  sendPush(payload: object): Promise<void>
  stop(): Promise<void>
}

/** Starts the backend of the app, and prints how to send pushes. */
export async function serve(
  project: Project,
  { port, verify }: Options,
  destination: Destination,
  place: Place,
  { tiapp, host, push }: Staged,
): Promise<Service> {
  const onPhone = destination.target === 'device'
  const team = onPhone ? destination.signing.profile.team : undefined
  const apnsKey = push ? await pushKey(place.apnsFile, team) : undefined
  const admin = onPhone ? { adminPassword: randomBytes(12).toString('base64url') } : {}
  const backend = await project
    .startBackend({
      ...{ tiapp, host, port, folder: place.folder, verify },
      ...admin,
      ...(apnsKey && { apnsKey }),
    })
    .catch((error: unknown) => {
      if (Object(error).code !== 'EADDRINUSE') throw error
      throw new Stop(
        `Port ${port} is taken. Stop what uses it, or choose another, such as --port ${port + 1}.`,
      )
    })
  console.log(`\nPush dashboard: ${backend.dashboard}`)
  if (admin.adminPassword) console.log(`Its password, new with every start: ${admin.adminPassword}`)
  if (push && !apnsKey)
    console.log(`It cannot send through Apple without a push key. How to get one: ${project.guide}`)
  if (!onPhone) {
    const file = relative(process.cwd(), place.pushFile)
    console.log(`A silent push without Apple: ${simctlPush(destination.simulator, tiapp.id, file)}`)
  }
  console.log('Press Ctrl-C to end everything.\n')
  return {
    ...admin,
    dashboard: backend.dashboard,
    sends: !onPhone || apnsKey !== undefined,
    sendPush: (payload) => backend.sendPush(payload),
    stop: () => backend.stop(),
  }
}
