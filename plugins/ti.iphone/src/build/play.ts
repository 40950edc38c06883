import type { Destination } from '../decide/checklist.ts'
import type { Options } from '../options.ts'
import type { Place } from '../place.ts'
import { Stop } from '../stop.ts'
import {
  buildForPhone,
  buildForSimulator,
  builtApp,
  type Command,
  installOnPhone,
  launchOnPhone,
} from './commands.ts'
import { readable, specsResult } from './logLines.ts'
import { run } from './run.ts'

export type PlayOptions = Pick<Options, 'buildOnly' | 'specs'>

/**
 * Builds the staged app, installs and starts it, and shows its log until it ends.
 * @param signal ends it
 * @throws {Stop} that tells which step failed.
 */
export async function play(
  options: PlayOptions,
  destination: Destination,
  place: Place,
  app: { readonly id: string; readonly name: string },
  signal?: AbortSignal,
): Promise<void> {
  const build = { ...place, project: place.staged }
  const follow = async (command: Command, complaint: string) => {
    const code = await run(command, (line) => console.log(readable(line, place.staged)), signal).ended
    if (code !== 0) throw new Stop(`${complaint}; ${command.program} ended with ${code}.`)
  }
  if (destination.target === 'simulator') {
    const command = buildForSimulator(build, destination.simulator, options.buildOnly)
    if (options.specs && !options.buildOnly) return await runSpecs(command, place, signal)
    return await follow(command, 'The app could not be built or started')
  }
  const { phone, signing } = destination
  await follow(buildForPhone(build, signing), 'The app could not be built')
  if (options.buildOnly) return
  const bundle = builtApp(place.staged, app.name, 'device')
  await follow(installOnPhone(phone, bundle), `The app could not be put on ${phone.name}; is it unlocked?`)
  // How the app ends is no matter of the build.
  await run(launchOnPhone(phone, app.id), (line) => console.log(readable(line, place.staged)), signal).ended
}

async function runSpecs(command: Command, place: Place, signal?: AbortSignal): Promise<void> {
  let result: ReturnType<typeof specsResult>
  const onLine = (line: string) => {
    console.log(readable(line, place.staged))
    result ??= specsResult(line)
    if (result) running.end()
  }
  const running = run(command, onLine, signal)
  const code = await running.ended
  if (!result) throw new Stop(`The specs did not come to their end; the build ended with ${code}.`)
  if (result.failed > 0 || result.passed === 0) throw new Stop('Specs failed.')
}
