export interface Throttle {
  /** Whether enough time has passed since it last said yes to this key. */
  allows(key: string, now: number): boolean
  forget(key: string): void
}

export function createThrottle(everyMs: number): Throttle {
  const last = new Map<string, number>()
  return {
    allows(key, now) {
      const before = last.get(key)
      // A clock set back must not silence progress until it has caught up.
      if (before !== undefined && now >= before && now - before < everyMs) return false
      last.set(key, now)
      return true
    },
    forget: (key) => last.delete(key),
  }
}
