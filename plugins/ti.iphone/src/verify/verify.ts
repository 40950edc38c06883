import { hostname, userInfo } from 'node:os'
import { relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Step, Verification } from 'ti.simulator/verification'
import {
  bootSimulator,
  builtApp,
  type Command,
  installInSimulator,
  installOnPhone,
  SHOW_SIMULATOR,
} from '../build/commands.ts'
import { play } from '../build/play.ts'
import { run } from '../build/run.ts'
import type { Staged } from '../build/stageBuild.ts'
import type { Destination } from '../decide/checklist.ts'
import type { Options } from '../options.ts'
import type { Place } from '../place.ts'
import type { Service } from '../serve/serve.ts'
import { Stop } from '../stop.ts'
import type { Control } from './Control.ts'
import { lead } from './lead.ts'
import type { Person } from './Person.ts'
import { phoneControl } from './phoneControl.ts'
import { simulatorControl } from './simulatorControl.ts'

export interface Verifying {
  readonly verification: Verification
  readonly person: Person
  readonly options: Options
  readonly destination: Destination
  readonly place: Place
  readonly staged: Staged
  readonly service: Service
  readonly signal?: AbortSignal | undefined
}

/**
 * Builds and installs the staged app, and leads a person through the project's steps.
 * @throws {Stop} when a step cannot be done, or when something was not as expected.
 */
export async function verify(verifying: Verifying): Promise<void> {
  const { verification, person, options, destination, place, staged, service, signal } = verifying
  const { tiapp } = staged
  await play({ ...options, buildOnly: true }, destination, place, tiapp, signal)
  const control = await install(destination, place, tiapp, service, signal)
  const steps = playable(verification.steps, service.sends)
  const pause = async (seconds: number) => {
    await setTimeout(seconds * 1_000, undefined, signal && { signal })
  }
  const guide = { control, person, pushes: verification.pushes(staged.services), pause }
  const names = [
    hostname(),
    userInfo().username,
    ...(destination.target === 'device' ? [destination.phone.name] : []),
  ]
  try {
    const allMet = await lead(steps, guide, { traceFile: place.traceFile, names }, (line) =>
      console.log(line),
    )
    const file = relative(process.cwd(), place.traceFile)
    console.log(`\nWritten to ${file}, without addresses, tokens and names: attach it to an issue.`)
    console.log(`Where the simulated phone differs: npx ti-simulator --compare ${file}`)
    if (!allMet) throw new Stop('\nNot all was as expected: see the ✗ above.')
  } finally {
    await control.end()
  }
}

async function install(
  destination: Destination,
  place: Place,
  app: { readonly id: string; readonly name: string },
  service: Service,
  signal?: AbortSignal,
): Promise<Control> {
  const bundle = builtApp(place.staged, app.name, destination.target)
  if (destination.target === 'device') {
    const { phone } = destination
    await inOrder([installOnPhone(phone, bundle)], signal)
    return phoneControl(phone, app, place.folder, (payload) => service.sendPush(payload), signal)
  }
  const { simulator } = destination
  await inOrder([bootSimulator(simulator), SHOW_SIMULATOR, installInSimulator(simulator, bundle)], signal)
  return simulatorControl(simulator, app.id, place.pushFile, signal)
}

async function inOrder(commands: readonly Command[], signal?: AbortSignal): Promise<void> {
  for (const command of commands) {
    const lines: string[] = []
    // The first start of a simulator takes minutes.
    const code = await run(command, (line) => lines.push(line), signal).ended
    if (code !== 0) throw new Stop(`${[command.program, ...command.args].join(' ')}\n${lines.join('\n')}`)
  }
}

/** Leaves out the steps that send a push when no push can be sent. */
function playable(steps: readonly Step[], sends: boolean): readonly Step[] {
  const left = steps.filter((step) => sends || !step.do.some((action) => action.do === 'push'))
  const out = steps.filter((step) => !left.includes(step))
  for (const { title } of out) console.log(`Left out, for no push can be sent without a push key: ${title}`)
  return left
}
