import { setTimeout as realTimeout } from 'node:timers'

export interface Timer {
  cancel(): void
}

/** The phone's time. Everything of iOS and of the app that waits, waits on it. */
export interface Clock {
  readonly virtual: boolean
  /** ms since 1970, as the phone's clock is set. */
  now(): number
  /** ms since some moment. It goes on evenly, whatever the clock is set to. */
  uptime(): number
  /** Runs `work` once, `ms` from now (0 or more). */
  after(ms: number, work: () => void): Timer
  /** Marks real work that is due at this very instant: virtual time does not move on before it is done. */
  hold<Result>(work: Promise<Result>): Promise<Result>
  /** Calls the listener after each time the clock has been set; the result stops it. */
  onSet(listener: () => void): () => void
}

export function sleep(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => clock.after(ms, resolve))
}

/** setTimeout fires at once beyond this, about 24.8 days. */
const LONGEST_TIMEOUT = 2 ** 31 - 1

export class RealClock implements Clock {
  readonly virtual = false

  now(): number {
    return Date.now()
  }

  uptime(): number {
    return performance.now()
  }

  after(ms: number, work: () => void): Timer {
    const timeout = realTimeout(work, Math.min(ms, LONGEST_TIMEOUT))
    return { cancel: () => clearTimeout(timeout) }
  }

  hold<Result>(work: Promise<Result>): Promise<Result> {
    return work
  }

  /** Nobody sets the clock of this machine. */
  onSet(): () => void {
    return () => {}
  }
}
