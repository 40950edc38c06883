/** The timers of the runtime; tests give their own. */
export interface Timers {
  set(callback: () => void, afterMs: number): number
  clear(timer: number): void
}

/** iOS gives 30 s and Titanium itself answers "failed" after 29 s; this leaves time to spare. */
export const HANDLER_LIMIT_MS = 25_000

/**
 * Ends every background handler exactly once, at the latest after `HANDLER_LIMIT_MS`. A handler that is never
 * ended costs the app its next wake-ups; one ended twice crashed the app before SDK 13.3 (titanium-sdk #14418).
 */
export class HandlerGuard {
  private readonly end: (handlerId: string) => void
  private readonly timers: Timers
  private readonly open = new Map<string, number>()
  private readonly ended = new Set<string>()

  constructor(end: (handlerId: string) => void, timers: Timers) {
    this.end = end
    this.timers = timers
  }

  /** Takes charge of a handler. Whoever took it calls `release`; if not, time does. */
  hold(handlerId: string): void {
    if (this.open.has(handlerId) || this.ended.has(handlerId)) return
    this.open.set(
      handlerId,
      this.timers.set(() => this.release(handlerId), HANDLER_LIMIT_MS),
    )
  }

  /** Ends the handler if it is held; otherwise does nothing. */
  release(handlerId: string): void {
    const timer = this.open.get(handlerId)
    if (timer === undefined) return
    this.open.delete(handlerId)
    this.ended.add(handlerId)
    this.timers.clear(timer)
    this.end(handlerId)
  }

  /**
   * Holds the handler while `work` runs, whatever becomes of it.
   * @returns what `work` threw or rejected with, or undefined.
   */
  async during(handlerId: string, work: () => void | Promise<void>): Promise<unknown> {
    this.hold(handlerId)
    try {
      await work()
      return undefined
    } catch (error) {
      return error
    } finally {
      this.release(handlerId)
    }
  }
}
