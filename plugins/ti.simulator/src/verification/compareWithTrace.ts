import { readFileSync, statSync } from 'node:fs'
import { COLD_LAUNCH, compare, DID_NOT_RUN, type Difference } from './compare.ts'
import { findVerification } from './findVerification.ts'
import { LARGEST, parseTrace } from './parseTrace.ts'
import { redact } from './redact.ts'
import type { Step } from './Step.ts'
import { simulate } from './simulate.ts'
import { LOCALE, type Trace } from './Trace.ts'

export interface CompareOptions {
  /** The path of a trace.json. */
  readonly trace: string
  /** The folder with tiapp.xml. */
  readonly project: string
  /** Whether JavaScript runs when the simulated phone launches the app in the background. */
  readonly scene: boolean
}

/**
 * Plays the steps of a trace on the simulated phone, and compares.
 * @returns the differences, as lines for a person
 * @throws an Error when the trace or the project's steps cannot be read, or a step cannot be played.
 */
export async function compareWithTrace({ trace: file, project, scene }: CompareOptions): Promise<{
  readonly same: boolean
  readonly lines: readonly string[]
}> {
  const traced = read(file)
  const verification = await findVerification(project)
  const steps = stepsOf(traced, verification.steps)
  const locale = traced.steps.flatMap(({ entries }) => entries).find(({ event }) => event === LOCALE)?.detail
  const options = { sceneOnBackgroundLaunch: scene, ...(locale ? { locale } : {}) }
  const simulated = redact(await simulate(project, { ...verification, steps }, options), steps, [])
  const differences = compare(steps, traced, simulated)
  const unplayed = verification.steps.filter((step) => !steps.includes(step)).map(({ title }) => title)
  const lines = inWords(differences, traced, steps)
  if (scene && differences.some(({ what, traced: there }) => what === COLD_LAUNCH && there === DID_NOT_RUN))
    lines.push('To play a phone on which JavaScript does not run at a cold launch: --scene false')
  if (unplayed.length > 0) lines.push(`The trace does not have: ${unplayed.join(', ')}.`)
  return { same: differences.length === 0, lines }
}

function read(file: string): Trace {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? {}
  if (size === undefined) throw new Error(`There is no ${file}.`)
  if (size > LARGEST) throw new Error(`${file} has ${size} bytes; a trace has at most ${LARGEST}.`)
  return parseTrace(readFileSync(file, 'utf8'))
}

/** The steps of the trace, in its order. */
function stepsOf({ steps }: Trace, known: readonly Step[]): Step[] {
  return steps.map(({ id }) => {
    const step = known.find((one) => one.id === id)
    if (step) return step
    throw new Error(
      `The trace has a step "${id.slice(0, 40)}", and this project has: ${known.map((one) => one.id).join(', ')}. Use the version that made it.`,
    )
  })
}

function inWords(differences: readonly Difference[], { phone }: Trace, steps: readonly Step[]): string[] {
  if (differences.length === 0)
    return [`The simulated phone did the same as ${phone} in all of ${steps.length} steps.`]
  const told = steps.flatMap(({ title }) => {
    const own = differences.filter(({ step }) => step === title)
    if (own.length === 0) return []
    const rows = own.map(
      ({ what, traced, simulated }) =>
        `  ✗ ${what}\n      ${phone}: ${traced}\n      the simulated phone: ${simulated}`,
    )
    return [title, ...rows]
  })
  const count = differences.length === 1 ? 'one thing' : `${differences.length} things`
  return [...told, '', `The simulated phone differs from ${phone} in ${count}.`]
}
