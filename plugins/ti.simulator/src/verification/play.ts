import { judge, type Verdict } from './judge.ts'
import type { Action, Step } from './Step.ts'
import type { Subject } from './Subject.ts'
import { STARTED, type Trace, type TraceEntry, type TraceStep, VERSION } from './Trace.ts'
import { TraceReader } from './TraceReader.ts'

/** Functions that are called as the steps go on. */
export interface Audience {
  begins?(step: Step, number: number): void
  acts?(action: Action): void
  /** Something expected has not come yet. It has this many seconds to come. */
  listens?(seconds: number): void
  ends?(step: Step, verdicts: readonly Verdict[]): void
}

/**
 * Plays steps on a phone, one after the other, and collects the lines of the app's log. A line belongs to the step during
 * which it was read, because the clocks of phone and Mac may differ.
 */
export async function play(
  steps: readonly Step[],
  subject: Subject,
  audience: Audience = {},
): Promise<Trace> {
  const reader = new TraceReader()
  subject.onLine((line) => reader.add(line))
  const played: TraceStep[] = []
  for (const [index, step] of steps.entries()) {
    reader.clear()
    audience.begins?.(step, index + 1)
    await perform(step.do, subject, audience)
    // At its first start the app also repeats lines of earlier days.
    const recent = () => (index === 0 ? sinceLastStart(reader.entries) : reader.entries)
    await expected(step, subject, recent, audience)
    const answers = await ask(step, subject)
    const result = { id: step.id, entries: recent(), answers }
    played.push(result)
    audience.ends?.(
      step,
      step.expect.map((expectation) => judge(expectation, result)),
    )
  }
  return { version: VERSION, phone: subject.phone, steps: played }
}

async function perform(actions: readonly Action[], subject: Subject, audience: Audience): Promise<void> {
  for (const action of actions) {
    audience.acts?.(action)
    await subject.perform(action)
  }
}

/** Waits until everything expected has come, or the time of the step is over. */
async function expected(
  { id, expect, withinSeconds }: Step,
  subject: Subject,
  entries: () => readonly TraceEntry[],
  audience: Audience,
): Promise<void> {
  const awaited = expect.filter((one) => one.expect !== 'yes' && one.expect !== 'coldLaunch')
  const isEnough = () => {
    const step = { id, entries: entries(), answers: {} }
    return awaited.every((expectation) => judge(expectation, step).outcome !== 'missed')
  }
  if (!isEnough()) audience.listens?.(withinSeconds)
  await subject.until(isEnough, withinSeconds)
}

async function ask({ expect }: Step, subject: Subject): Promise<Record<string, boolean>> {
  const answers: Record<string, boolean> = {}
  for (const expectation of expect)
    if (expectation.expect === 'yes') answers[expectation.question] = await subject.ask(expectation)
  return answers
}

function sinceLastStart(entries: readonly TraceEntry[]): readonly TraceEntry[] {
  return entries.slice(
    Math.max(
      0,
      entries.findLastIndex(({ event }) => event === STARTED),
    ),
  )
}
