import { randomBytes } from 'node:crypto'
import { relative } from 'node:path'
import type { Destination } from './checklist.ts'
import { simctlPush } from './commands.ts'
import type { Options } from './options.ts'
import type { Place } from './place.ts'
import { pushKey } from './pushKey.ts'
import type { Staged } from './stageBuild.ts'
import { startBackend } from './startBackend.ts'

/** Starts the push dashboard and the pictures, and tells how to push; the result stops both. */
export async function serve(
  { port }: Options,
  destination: Destination,
  place: Place,
  { tiapp, host, services, push }: Staged,
): Promise<() => Promise<void>> {
  const onPhone = destination.target === 'device'
  const team = onPhone ? destination.signing.profile.team : undefined
  const apnsKey = push ? await pushKey(place.apnsFile, team) : undefined
  const adminPassword = onPhone ? randomBytes(12).toString('base64url') : undefined
  const stop = await startBackend({
    tiapp,
    host,
    port,
    folder: place.folder,
    ...(adminPassword !== undefined && { adminPassword }),
    ...(apnsKey && { apnsKey }),
  })
  console.log(`\nPush dashboard: ${services}/dashboard/`)
  if (adminPassword !== undefined) console.log(`Its password, for this start only: ${adminPassword}`)
  if (push && !apnsKey) console.log('Without a push key it cannot send through Apple: docs/push-setup.md')
  if (!onPhone) {
    const file = relative(process.cwd(), place.pushFile)
    console.log(`A silent push without Apple: ${simctlPush(destination.simulator, tiapp.id, file)}`)
  }
  console.log('Ctrl-C ends it all.\n')
  return stop
}
