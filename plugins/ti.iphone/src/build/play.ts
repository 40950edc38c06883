import type { Destination } from '../decide/checklist.ts'
import type { ConnectedPhone } from '../observe/phones.ts'
import { ask, complaintOf } from '../observe/tool.ts'
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
  terminateInSimulator,
} from './commands.ts'
import { isLaunched, launchComplaint } from './launchLines.ts'
import { readable, specsResult } from './logLines.ts'
import { refuseLostApp } from './refuseLostApp.ts'
import { run } from './run.ts'

export type PlayOptions = Pick<Options, 'buildOnly' | 'specs' | 'timeLimit'>

interface App {
  readonly id: string
  readonly name: string
}

/** Runs a program, shows what it prints and hands it over, line by line. */
type Follow = (command: Command, onLine?: (line: string) => void) => ReturnType<typeof run>

/**
 * Builds the staged app, installs and starts it, and shows its log until it ends.
 * @param signal ends it
 * @throws {Stop} that tells which step failed.
 */
export async function play(
  options: PlayOptions,
  destination: Destination,
  place: Place,
  app: App,
  signal?: AbortSignal,
): Promise<void> {
  const build = { ...place, project: place.staged }
  const follow: Follow = (command, onLine) =>
    run(
      command,
      (line) => {
        console.log(readable(line, place.staged))
        onLine?.(line)
      },
      signal,
    )
  const finish = async (command: Command, complaint: string) => {
    const code = await follow(command).ended
    if (code !== 0)
      throw new Stop(`${complaint}: ${command.program} ${endOf(code)}. Its own words are above.`)
  }
  const bundle = builtApp(place.staged, app.name, destination.target)
  if (destination.target === 'simulator') {
    await finish(buildForSimulator(build, destination.simulator, true), 'The app could not be built')
    refuseLostApp(place.staged, bundle)
    if (options.buildOnly) return
    const command = buildForSimulator(build, destination.simulator, false)
    if (!options.specs) return await finish(command, 'The app could not be started')
    try {
      return await runSpecs(follow, command, options.timeLimit)
    } finally {
      await endApp(terminateInSimulator(destination.simulator, app.id))
    }
  }
  const { phone, signing } = destination
  await finish(buildForPhone(build, signing), 'The app could not be built')
  refuseLostApp(place.staged, bundle)
  if (options.buildOnly) return
  await finish(installOnPhone(phone, bundle), `The app could not be put on ${phone.name}; is it unlocked?`)
  await launch(follow, phone, app, signal)
}

/** Starts the app on the phone and shows its log until it ends. The app's own exit code is not a failure of the start. */
async function launch(
  follow: Follow,
  phone: ConnectedPhone,
  app: App,
  signal: AbortSignal | undefined,
): Promise<void> {
  const before: string[] = []
  let launched = false
  const code = await follow(launchOnPhone(phone, app.id), (line) => {
    launched ||= isLaunched(line)
    if (!launched) before.push(line)
  }).ended
  if (launched || signal?.aborted) return
  const complaint = launchComplaint(before)
  if (code === 0 && complaint === undefined) return
  throw new Stop(`The app did not start on ${phone.name}: ${complaint ?? `devicectl ${endOf(code)}`}`)
}

async function runSpecs(follow: Follow, command: Command, timeLimit: number): Promise<void> {
  let result: ReturnType<typeof specsResult>
  let late = false
  const running = follow(command, (line) => {
    result ??= specsResult(line)
    if (result) running.end()
  })
  const timer = setTimeout(() => {
    late = true
    running.end()
  }, timeLimit)
  const code = await running.ended
  clearTimeout(timer)
  if (!result && late)
    throw new Stop(
      `The specs did not end within ${timeLimit / 60_000} minutes, so build and app were ended. The log above shows how far they came; --time-limit <minutes> gives them longer.`,
    )
  if (!result) throw new Stop(`The specs did not come to their end: the build ${endOf(code)}.`)
  if (result.failed > 0 || result.passed === 0)
    throw new Stop(`Specs failed: ${result.failed} of ${result.passed + result.failed}.`)
}

/** An app in Apple's simulator goes on running after the program that started it has ended. */
async function endApp({ program, args }: Command): Promise<void> {
  const complaint = complaintOf(await ask(program, args))
  if (complaint !== undefined && !/nothing to terminate/.test(complaint))
    console.log(`The app may still run in the simulator: ${complaint}`)
}

const endOf = (code: number) => (code < 0 ? 'was ended' : `ended with ${code}`)
