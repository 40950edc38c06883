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
  #now: number

  /** @param start ms since 1970 */
  constructor(start: number) {
    this.#now = start
  }

  now(): number {
    return this.#now
  }

  after(ms: number, work: () => void): Timer {
    const entry = { due: this.#now + Math.max(0, ms), work }
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

  /** Resolves when the work held is done, or after 2 s of real time. */
  async released(): Promise<void> {
    if (!this.holding) return
    let timeout: NodeJS.Timeout | undefined
    const limit = new Promise<void>((resolve) => {
      timeout = setTimeout(resolve, LONGEST_REAL_WAIT)
    })
    await Promise.race([Promise.all(this.#held), limit])
    clearTimeout(timeout)
  }

  /** Moves to the next timer due, and runs it. False where none is due by `limit`: then it is `limit`. */
  step(limit: number): boolean {
    const next = this.#entries[0]
    if (!next || next.due > limit) {
      this.#now = Math.max(this.#now, limit)
      return false
    }
    this.#entries.shift()
    this.#now = Math.max(this.#now, next.due)
    next.work()
    return true
  }
}
