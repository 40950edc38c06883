/**
 * Limits how often something is done, for each key by itself.
 * @param everyMs the shortest time between two times, in milliseconds.
 */
export function createThrottle(everyMs: number) {
  const last = new Map<string, number>()
  return {
    /** Whether enough time has passed since it last said yes to this key. */
    allows(key: string, now: number): boolean {
      const before = last.get(key)
      // A clock set back must not silence progress until it has caught up.
      if (before !== undefined && now >= before && now - before < everyMs) return false
      last.set(key, now)
      return true
    },
    forget: (key: string) => last.delete(key),
  }
}
