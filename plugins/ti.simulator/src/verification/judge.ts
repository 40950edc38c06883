import type { Expectation, ExpectationOf } from './Step.ts'
import { END_OF_HANDLER, firstOf, handlerOf, STARTED, type TraceStep } from './Trace.ts'

export interface Verdict {
  readonly tell: string
  /** `told` is for an expectation that allows everything. */
  readonly outcome: 'met' | 'missed' | 'told'
  /** What was seen, for a person. */
  readonly seen: string
}

/** Compares what a phone did with one expectation of the step. */
export function judge(expectation: Expectation, step: TraceStep): Verdict {
  const { tell } = expectation
  switch (expectation.expect) {
    case 'event':
      return { tell, ...judgeEvent(expectation, step) }
    case 'order':
      return { tell, ...judgeOrder(expectation, step) }
    case 'answer':
      return { tell, ...judgeAnswer(expectation, step) }
    case 'coldLaunch':
      return { tell, outcome: 'told', seen: ranAtColdLaunch(step) ? RAN : DID_NOT_RUN }
    case 'value': {
      const value = firstOf(step, expectation.event)?.detail
      return { tell, outcome: value === undefined ? 'missed' : 'told', seen: value ?? NOTHING }
    }
    case 'yes': {
      const yes = step.answers[expectation.question] === true
      return { tell, outcome: yes ? 'met' : 'missed', seen: yes ? 'yes' : 'no' }
    }
  }
}

type Judged = Omit<Verdict, 'tell'>

const NOTHING = 'nothing came'
const RAN = 'it ran; sceneOnBackgroundLaunch: true is the truth'
const DID_NOT_RUN = 'it did not run; sceneOnBackgroundLaunch: false is the truth'
const STATES = { active: 'while the app was active', background: 'in the background' } as const

/** Whether JavaScript started twice: in the background, and again when the app was opened. */
export function ranAtColdLaunch({ entries }: TraceStep): boolean {
  return entries.filter(({ event }) => event === STARTED).length > 1
}

/** Milliseconds from an event to the end of its handler. Without an end it is undefined. */
export function answerTime(step: TraceStep, event: string): number | undefined {
  const brought = step.entries.find((entry) => entry.event === event && handlerOf(entry) !== undefined)
  if (!brought) return undefined
  const ended = step.entries.find(
    (entry) => entry.event === END_OF_HANDLER && handlerOf(entry) === handlerOf(brought),
  )
  return ended && ended.at - brought.at
}

/** The events that came, in the order of their first entries. */
export function orderOf(step: TraceStep, events: readonly string[]): string[] {
  const came = step.entries.map(({ event }) => event)
  return events
    .filter((event) => came.includes(event))
    .sort((one, two) => came.indexOf(one) - came.indexOf(two))
}

export const inSeconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`

function judgeEvent({ event, state, detail }: ExpectationOf<'event'>, step: TraceStep): Judged {
  const all = step.entries.filter((entry) => entry.event === event)
  const met = all.find(
    (entry) => (state ?? entry.state) === entry.state && (detail ?? entry.detail) === entry.detail,
  )
  const seen = met ?? all[0]
  if (!seen) return { outcome: 'missed', seen: NOTHING }
  return { outcome: met ? 'met' : 'missed', seen: detail === undefined ? STATES[seen.state] : seen.detail }
}

function judgeOrder({ events }: ExpectationOf<'order'>, step: TraceStep): Judged {
  const seen = orderOf(step, events)
  const met = seen.length === events.length && seen.every((event, index) => event === events[index])
  return { outcome: met ? 'met' : 'missed', seen: seen.join(', ') || NOTHING }
}

function judgeAnswer({ event, withinSeconds }: ExpectationOf<'answer'>, step: TraceStep): Judged {
  const ms = answerTime(step, event)
  if (ms === undefined) {
    const came = firstOf(step, event) !== undefined
    return { outcome: 'missed', seen: came ? 'it was not ended' : `no ${event} came` }
  }
  return { outcome: ms <= withinSeconds * 1_000 ? 'met' : 'missed', seen: `after ${inSeconds(ms)}` }
}
