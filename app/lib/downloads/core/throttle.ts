/** URLSession reports every network packet; a progress bar needs no more than ten looks a second. */
export const PROGRESS_EVERY_MS = 100

/** Tells, per key, whether enough time has passed since it last said yes. */
export class Throttle {
  private readonly everyMs: number
  private readonly last = new Map<string, number>()

  constructor(everyMs: number) {
    this.everyMs = everyMs
  }

  allows(key: string, now: number): boolean {
    const last = this.last.get(key)
    // A clock set back must not silence progress until it has caught up.
    if (last !== undefined && now >= last && now - last < this.everyMs) return false
    this.last.set(key, now)
    return true
  }

  forget(key: string): void {
    this.last.delete(key)
  }
}
