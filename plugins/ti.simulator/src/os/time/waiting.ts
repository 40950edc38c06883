import { setImmediate as nextTurn, setTimeout as realTime } from 'node:timers/promises'
import type { AppProcess } from '../process.ts'
import type { Springboard } from '../springboard.ts'
import type { Clock } from './clock.ts'
import type { Timeline, TimelineEntry } from './timeline.ts'
import { VirtualClock } from './virtualClock.ts'

export interface Within {
  /** ms by the phone's clock after which the verb gives up; default 60,000. */
  readonly within?: number
}

const DEFAULT_WITHIN = 60_000
/** Real ms that the app's thread may be busy before time goes on without it. */
const LONGEST_BUSY = 5_000
const ROWS_IN_ERRORS = 12
/** Real ms that virtual time waits for the outside when nothing else is due. */
const LONGEST_SILENCE = 2_000
/** Real ms after which a verb that waits looks again, whatever happens. */
const LONGEST_LOOK_AWAY = 20

/** How verbs wait: in real time by looking again, in virtual time by stepping to whatever is due next. */
export class Waiting {
  readonly #clock: Clock
  readonly #timeline: Timeline
  readonly #springboard: () => Springboard | undefined
  readonly #ended = new AbortController()
  #activity = 0
  #seen = 0
  #stuck: AppProcess | undefined

  constructor(clock: Clock, timeline: Timeline, springboard: () => Springboard | undefined) {
    this.#clock = clock
    this.#timeline = timeline
    this.#springboard = springboard
  }

  noteActivity(): void {
    this.#activity += 1
  }

  /** The phone is off: whoever waits for something of it is told so. */
  end(): void {
    this.#ended.abort()
  }

  /** Resolves when the app's thread is idle and, in virtual time, everything due at this instant has happened. */
  async settle(): Promise<void> {
    for (;;) {
      const before = this.#activity + this.#timeline.count
      const springboard = this.#springboard()
      await springboard?.settled()
      const clock = this.#clock instanceof VirtualClock ? this.#clock : undefined
      const released = await clock?.released()
      await this.#idle(springboard?.process)
      await nextTurn()
      if (released && clock?.holding) continue
      if (before === this.#activity + this.#timeline.count) return
    }
  }

  /** @throws {RangeError} for what is no length of time. */
  async advance(ms: number): Promise<void> {
    checkLength(ms, 'clock.advance')
    if (!(this.#clock instanceof VirtualClock)) {
      await realTime(ms, undefined, { signal: this.#ended.signal }).catch(() => {})
      return
    }
    const end = this.#clock.uptime() + ms
    do await this.settle()
    while (this.#clock.step(end))
    await this.settle()
  }

  /** @throws {Error} where the time is real, and {RangeError} for what is no date. */
  async setClock(date: Date | number): Promise<void> {
    const clock = this.#clock
    const now = Number(date)
    if (!(clock instanceof VirtualClock))
      throw new Error("Only virtual time can be set: Device.boot({ clock: 'virtual' })")
    if (Number.isNaN(new Date(now).getTime()))
      throw new RangeError(`clock.set takes a date, not ${String(date)}`)
    const appState = this.#springboard()?.state ?? 'notRunning'
    const by = now - clock.now()
    clock.turnTo(now)
    this.#timeline.add({ at: now, appState, event: 'clockSet', detail: { by } })
    await this.advance(0)
  }

  /** @throws {Error} that names `what` did not come, and {RangeError} for a `within` that is no length of time. */
  async until(reached: () => boolean, what: string, { within = DEFAULT_WITHIN }: Within): Promise<void> {
    checkLength(within, 'within')
    const end = this.#clock.uptime() + within
    for (;;) {
      await this.settle()
      if (reached()) return
      if (this.#ended.signal.aborted) throw new Error(`The phone was shut down while it waited for ${what}.`)
      if (!(await this.#pass(end)))
        throw new Error(`Waited ${within} ms for ${what}. The last rows of the timeline:\n${this.lastRows()}`)
    }
  }

  async forResult<Result>(work: Promise<Result>, what: string, within: Within): Promise<Result> {
    let done = false
    const finished = work.finally(() => {
      done = true
    })
    finished.catch(() => {})
    await this.until(() => done, what, within)
    return finished
  }

  async untilEntry(matches: (entry: TimelineEntry) => boolean, within: Within): Promise<TimelineEntry> {
    let found: TimelineEntry | undefined
    const look = () => {
      for (const entry of this.#timeline.since(this.#seen)) {
        this.#seen += 1
        if (!matches(entry)) continue
        found = entry
        return true
      }
      return false
    }
    const from = this.#seen
    try {
      await this.until(look, 'a row of the timeline that matches', within)
    } catch (error) {
      this.#seen = from
      throw error
    }
    if (!found) throw new Error('unreachable: `until` resolves when a row is found')
    return found
  }

  /** With nothing due, real time is given to what comes from outside, such as a push on its way. */
  #hearsFromOutside(): Promise<boolean> {
    return this.#nextRow(LONGEST_SILENCE)
  }

  /** Whether the timeline gets a row within so many real ms. */
  async #nextRow(ms: number): Promise<boolean> {
    let stop = () => {}
    const row = new Promise<void>((resolve) => {
      stop = this.#timeline.onEntry(() => resolve())
    })
    const came = await atMost(ms, row)
    stop()
    return came
  }

  lastRows(): string {
    return this.#timeline.entries
      .slice(-ROWS_IN_ERRORS)
      .map(({ at, appState, event, detail }) =>
        [new Date(at).toISOString(), appState, event, JSON.stringify(detail)].join('  '),
      )
      .join('\n')
  }

  /** A thread that has once been found stuck is not waited for again. */
  async #idle(process: AppProcess | undefined): Promise<void> {
    if (!process || process === this.#stuck) return
    if (!(await atMost(LONGEST_BUSY, process.idle()))) this.#stuck = process
  }

  /** Lets time pass; false at the end of it. */
  async #pass(end: number): Promise<boolean> {
    if (this.#clock instanceof VirtualClock)
      return this.#clock.isDue(end) || !(await this.#hearsFromOutside()) ? this.#clock.step(end) : true
    if (this.#clock.uptime() >= end) return false
    await this.#nextRow(LONGEST_LOOK_AWAY)
    return true
  }
}

function checkLength(ms: unknown, what: string): void {
  if (typeof ms !== 'number' || !(ms >= 0 && ms < Number.POSITIVE_INFINITY))
    throw new RangeError(`${what} takes a number of ms from 0, not ${String(ms)}`)
}

/** Whether the work was done within so many ms. */
async function atMost(ms: number, work: Promise<void>): Promise<boolean> {
  const limit = new AbortController()
  const late = realTime(ms, false, { signal: limit.signal }).catch(() => false)
  const inTime = await Promise.race([work.then(() => true), late])
  limit.abort()
  return inTime
}
