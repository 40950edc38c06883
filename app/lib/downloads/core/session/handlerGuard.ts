import { createLatest } from '../support/latest.js'

/** The timers of the runtime; tests give their own. */
export interface Timers {
  set(callback: () => void, afterMs: number): number
  clear(timer: number): void
}

/** Ends every background handler exactly once, after `HANDLER_LIMIT_MS` at the latest. */
export interface HandlerGuard {
  /** Takes charge of a handler. The caller ends it with `release`; if it does not, the handler is ended in time. */
  hold(handlerId: string): void
  /** Ends the handler if it is held; otherwise does nothing. */
  release(handlerId: string): void
  /**
   * Holds the handler while `work` runs, whatever becomes of it.
   * @returns the error with which `work` failed; undefined when it went well.
   */
  during(handlerId: string, work: () => void | Promise<void>): Promise<unknown>
}

/** iOS gives 30 s and Titanium itself answers "failed" after 29 s; this leaves time to spare. */
export const HANDLER_LIMIT_MS = 25_000

/** How many handlers that were ended are remembered. Titanium names them by the time, so an old one does not come again. */
const REMEMBERED = 100

/**
 * A handler that is never ended costs the app its next wake-ups. A handler that is ended twice crashed it before SDK 13.3
 * (https://github.com/tidev/titanium-sdk/issues/14418).
 */
export function createHandlerGuard(end: (handlerId: string) => void, timers: Timers): HandlerGuard {
  const open = new Map<string, number>()
  const ended = createLatest(REMEMBERED)

  function hold(handlerId: string): void {
    if (open.has(handlerId) || ended.has(handlerId)) return
    const timer = timers.set(() => release(handlerId), HANDLER_LIMIT_MS)
    open.set(handlerId, timer)
  }

  function release(handlerId: string): void {
    const timer = open.get(handlerId)
    if (timer === undefined) return
    open.delete(handlerId)
    ended.add(handlerId)
    timers.clear(timer)
    end(handlerId)
  }

  async function during(handlerId: string, work: () => void | Promise<void>): Promise<unknown> {
    hold(handlerId)
    try {
      await work()
      return undefined
    } catch (error) {
      return error
    } finally {
      release(handlerId)
    }
  }

  return { hold, release, during }
}
