import type { Clock } from 'ti.dashboard'

/** Time that stands still until a test moves it. */
export class ManualClock implements Clock {
  #time = Date.UTC(2026, 10, 23)
  #timers: { at: number; run: () => void }[] = []

  readonly now = () => this.#time

  readonly after = (ms: number, run: () => void) => {
    const timer = { at: this.#time + ms, run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  /** Whether something was asked to run in `ms` from now. */
  waitsFor(ms: number): boolean {
    return this.#timers.some(({ at }) => at === this.#time + ms)
  }

  /** Moves on by `ms` and runs what falls due, in order. */
  advance(ms: number) {
    const end = this.#time + ms
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!next) break
      this.#timers = this.#timers.filter((other) => other !== next)
      this.#time = Math.max(this.#time, next.at)
      next.run()
    }
    this.#time = end
  }
}
