import { once } from 'node:events'
import type { networkInterfaces } from 'node:os'
import { play } from './build/play.ts'
import { stageBuild } from './build/stageBuild.ts'
import { tellFindings } from './build/tellFindings.ts'
import { look } from './decide/look.ts'
import { readOptions, usage } from './options.ts'
import { type Place, placeOf } from './place.ts'
import type { Project } from './project.ts'
import { serve } from './serve/serve.ts'
import { Stop } from './stop.ts'
import type { Person } from './verify/Person.ts'
import { personAtTerminal } from './verify/terminalPerson.ts'
import { type Verifying, verify } from './verify/verify.ts'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly interfaces: ReturnType<typeof networkInterfaces>
}

/**
 * Looks at this Mac, examines and builds a copy of the project, starts its backend, and runs the app on an iPhone or in Apple's simulator.
 * @param args `device` or `simulator`, and the person's options
 * @param signal ends the app's log and the backend
 * @param person the person whom `--verify` leads; undefined where nobody sits at the terminal
 * @throws an Error whose message is for the person at the terminal.
 */
export async function main(
  project: Project,
  args: readonly string[],
  machine: Machine,
  signal?: AbortSignal,
  place: Place = placeOf(project.folder),
  person: Person | undefined = personAtTerminal(),
): Promise<void> {
  const options = readOptions(args)
  if (!options) return console.log(usage(project))
  if (machine.platform !== 'darwin')
    throw new Stop(`${project.commands[options.target]} needs Xcode, and so a Mac. ${project.withoutMac}`)
  const verifying = options.verify ? whoVerifies(project, person) : undefined
  const goOn = () => {
    if (signal?.aborted) throw new Stop('Interrupted.')
  }
  const { destination } = await look(project, options, place, signal)
  goOn()
  if (!destination) throw new Stop('\nMend the first ✗, then try again.')
  if (options.check) return
  const staged = await stageBuild(project, options, destination, place, machine.interfaces, signal)
  goOn()
  tellFindings(project.folder, place.staged, staged)
  if (options.buildOnly) return await play(options, destination, place, staged.tiapp, signal)
  const service = await serve(project, options, destination, place, staged)
  try {
    goOn()
    if (verifying) return await verify({ ...verifying, options, destination, place, staged, service, signal })
    await play(options, destination, place, staged.tiapp, signal)
    if (options.specs || !signal || signal.aborted) return
    // iOS may end the app at any time and wake it for a push, so the dashboard has to go on after the log has ended.
    console.log('The log has ended. The dashboard goes on until you press Ctrl-C. Open the app by its icon.')
    await once(signal, 'abort')
  } catch (error) {
    // Ctrl-C is how a person ends a running app. Interrupted specs are a failure: they have not passed.
    if (!signal?.aborted || options.specs) throw error
  } finally {
    await service.stop()
  }
}

/** @throws {Stop} where there is nothing to verify, or nobody to do it. */
function whoVerifies(
  { verification, commands }: Project,
  person: Person | undefined,
): Pick<Verifying, 'verification' | 'person'> {
  if (!verification)
    throw new Stop(`${commands.device} has no steps to verify: give the project a verification.`)
  if (!person) throw new Stop('--verify needs a person at the terminal, with the phone in their hand.')
  return { verification, person }
}
