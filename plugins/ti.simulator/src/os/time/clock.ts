import timers from 'node:timers'

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

/** The phone's time in the hands of its user. */
export interface PhoneClock extends Clock {
  /** Lets so many ms pass: at once where time is virtual, by waiting where it is real. */
  advance(ms: number): Promise<void>
  /**
   * As the user in Settings, or a time server: the clock shows another time, in ms since 1970 where it is a number, and no
   * timer is due sooner or later by it. A notification is, for it waits for its date.
   * @throws {Error} where the time is real, and {RangeError} for what is no date.
   */
  set(date: Date | number): Promise<void>
}

export function sleep(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => clock.after(ms, resolve))
}

/** ms, about 24.8 days; setTimeout fires at once beyond it. https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
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
    let timeout: NodeJS.Timeout
    const wait = (left: number) => {
      const further = left - LONGEST_TIMEOUT
      timeout =
        further > 0
          ? timers.setTimeout(() => wait(further), LONGEST_TIMEOUT)
          : timers.setTimeout(work, Math.max(0, left))
    }
    wait(ms)
    return { cancel: () => timers.clearTimeout(timeout) }
  }

  hold<Result>(work: Promise<Result>): Promise<Result> {
    return work
  }

  /** Nobody sets the clock of this machine. */
  onSet(): () => void {
    return () => {}
  }
}
