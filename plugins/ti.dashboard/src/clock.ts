/** What passes time for the dashboard; tests give their own and wait for nothing. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs `run` after `ms`; the answer takes it back. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: Date.now,
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
