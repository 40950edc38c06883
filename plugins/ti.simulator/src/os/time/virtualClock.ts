import timers from 'node:timers'
import type { Clock, Timer } from './clock.ts'

interface Entry {
  readonly due: number
  readonly work: () => void
}

/** How long, in real ms, virtual time waits for work that is due: a server that hangs must not stop the phone. */
const LONGEST_REAL_WAIT = 2_000

/** Time that stands still until it is stepped from one due timer to the next. */
export class VirtualClock implements Clock {
  readonly virtual = true
  readonly #entries: Entry[] = []
  readonly #held = new Set<Promise<unknown>>()
  readonly #listeners = new Set<() => void>()
  #uptime = 0
  /** What the clock showed when `uptime` was 0. */
  #started: number

  /** @param start ms since 1970 */
  constructor(start: number) {
    this.#started = start
  }

  now(): number {
    return this.#started + this.#uptime
  }

  uptime(): number {
    return this.#uptime
  }

  /** Timers go by `uptime`: none is due sooner or later by this. @param now ms since 1970 */
  turnTo(now: number): void {
    this.#started = now - this.#uptime
    for (const listener of this.#listeners) listener()
  }

  onSet(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  after(ms: number, work: () => void): Timer {
    const entry = { due: this.#uptime + Math.max(0, ms), work }
    const later = this.#entries.findIndex((each) => each.due > entry.due)
    this.#entries.splice(later < 0 ? this.#entries.length : later, 0, entry)
    return {
      cancel: () => {
        const index = this.#entries.indexOf(entry)
        if (index >= 0) this.#entries.splice(index, 1)
      },
    }
  }

  hold<Result>(work: Promise<Result>): Promise<Result> {
    const settled = work.then(
      () => {},
      () => {},
    )
    this.#held.add(settled)
    settled.then(() => this.#held.delete(settled))
    return work
  }

  get holding(): boolean {
    return this.#held.size > 0
  }

  /** Waits until no work is held; false when some still is after 2 s of real time, and is waited for no more. */
  async released(): Promise<boolean> {
    if (!this.holding) return true
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>((resolve) => {
      timer = timers.setTimeout(resolve, LONGEST_REAL_WAIT, true)
    })
    try {
      while (this.holding)
        if (await Promise.race([Promise.all(this.#held).then(() => false), late])) {
          this.#held.clear()
          return false
        }
      return true
    } finally {
      timers.clearTimeout(timer)
    }
  }

  /** Whether a timer is due by that `uptime`. */
  isDue(limit: number): boolean {
    const next = this.#entries[0]
    return next !== undefined && next.due <= limit
  }

  /** Moves to the next timer due, and runs it. False where none is due by the `uptime` of `limit`: then it is `limit`. */
  step(limit: number): boolean {
    const next = this.#entries[0]
    if (!next || next.due > limit) {
      this.#uptime = Math.max(this.#uptime, limit)
      return false
    }
    this.#entries.shift()
    this.#uptime = Math.max(this.#uptime, next.due)
    next.work()
    return true
  }
}
