import { answerTime, inSeconds, orderOf, ranAtColdLaunch } from './judge.ts'
import type { Expectation, Step } from './Step.ts'
import { firstOf, type Trace, type TraceStep } from './Trace.ts'

/** One difference between two phones. */
export interface Difference {
  /** The title of the step. */
  readonly step: string
  readonly what: string
  /** What the phone did that the trace is from. */
  readonly traced: string
  readonly simulated: string
}

export const COLD_LAUNCH = 'JavaScript at a cold launch in the background'
export const DID_NOT_RUN = 'it did not run'

/** Titanium's own events, and the end of a handler. All other events belong to the app and are not compared. */
const COMPARED = [
  ...['pause', 'paused', 'resume', 'resumed'],
  ...['backgroundfetch', 'silentpush', 'backgroundtransfer', 'endBackgroundHandler'],
  ...['downloadcompleted', 'sessioncompleted', 'sessioneventscompleted'],
  ...['localnotificationaction', 'uncaughtException'],
]
/** In milliseconds: by how much the answers of two phones may differ, because their networks differ. */
const SLOWER = 10_000
/** In milliseconds: an app has 30 s to answer, and should leave some of them: https://developer.apple.com/documentation/uikit/uiapplicationdelegate/application(_:performfetchwithcompletionhandler:) */
const LATE = 25_000

/**
 * Finds the differences between a phone and the simulated phone. Times, the number of repetitions of an event, and the
 * app's own events are not compared, because phones and networks differ in them.
 */
export function compare(steps: readonly Step[], traced: Trace, simulated: Trace): Difference[] {
  return traced.steps.flatMap((there) => {
    const step = steps.find(({ id }) => id === there.id)
    const here = simulated.steps.find(({ id }) => id === there.id)
    if (!step || !here) return []
    return compareStep(step, there, here).map((difference) => ({ step: step.title, ...difference }))
  })
}

type Found = Omit<Difference, 'step'>

function compareStep(step: Step, there: TraceStep, here: TraceStep): Found[] {
  const events = COMPARED.filter((event) => !step.ignore?.includes(event))
  return [
    ...events.flatMap((event) => compareEvent(event, there, here)),
    ...step.expect.flatMap((expectation) => compareExpected(expectation, there, here)),
  ]
}

function compareEvent(event: string, there: TraceStep, here: TraceStep): Found[] {
  const one = firstOf(there, event)
  const two = firstOf(here, event)
  if (!one && !two) return []
  if (!one) return [{ what: `${event} is missing`, traced: 'it did not come', simulated: 'it came' }]
  if (!two) return [{ what: `${event} is too much`, traced: 'it came', simulated: 'it did not come' }]
  return differ(`state of the app at ${event}`, one.state, two.state)
}

function compareExpected(expectation: Expectation, there: TraceStep, here: TraceStep): Found[] {
  switch (expectation.expect) {
    case 'order': {
      const [one, two] = [there, here].map((step) => orderOf(step, expectation.events))
      const both = one?.filter((event) => two?.includes(event)) ?? []
      return differ('order', both.join(', '), two?.filter((event) => both.includes(event)).join(', ') ?? '')
    }
    case 'answer':
      return compareAnswers(expectation.event, there, here)
    case 'coldLaunch': {
      const [one, two] = [there, here].map((step) => (ranAtColdLaunch(step) ? 'it ran' : DID_NOT_RUN))
      return differ(COLD_LAUNCH, one ?? '', two ?? '')
    }
    case 'value': {
      if (expectation.varies) return []
      const [one, two] = [there, here].map(
        (step) => firstOf(step, expectation.event)?.detail ?? 'it was not told',
      )
      return differ(expectation.event, one ?? '', two ?? '')
    }
    case 'yes': {
      const [one, two] = [there, here].map(({ answers }) => (answers[expectation.question] ? 'yes' : 'no'))
      return differ(expectation.question, one ?? '', two ?? '')
    }
    case 'event': {
      if (expectation.detail === undefined || COMPARED.includes(expectation.event)) return []
      const [one, two] = [there, here].map(
        (step) => firstOf(step, expectation.event)?.detail ?? 'it was not told',
      )
      return differ(expectation.event, one ?? '', two ?? '')
    }
  }
}

function compareAnswers(event: string, there: TraceStep, here: TraceStep): Found[] {
  const one = answerTime(there, event)
  const two = answerTime(here, event)
  if (!firstOf(there, event) || !firstOf(here, event)) return []
  const same =
    one === undefined || two === undefined
      ? one === two
      : one > LATE === two > LATE && Math.abs(one - two) <= SLOWER
  return same ? [] : [{ what: `answer to ${event}`, traced: inWords(one), simulated: inWords(two) }]
}

const inWords = (ms: number | undefined) => (ms === undefined ? 'never' : `after ${inSeconds(ms)}`)

function differ(what: string, traced: string, simulated: string): Found[] {
  return traced === simulated ? [] : [{ what, traced, simulated }]
}
