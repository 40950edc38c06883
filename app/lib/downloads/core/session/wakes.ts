import type { Ports } from '../ports.js'
import { HANDLER_LIMIT_MS, type HandlerGuard } from './handlerGuard.js'

export type Wakes = ReturnType<typeof createWakes>

/**
 * Ends the handler that iOS hands over when it wakes the app for a session, once all events of that have been told. At
 * a cold start those may come before the `backgroundtransfer` that brings the handler.
 */
export function createWakes(handlers: HandlerGuard, { now, timers }: Pick<Ports<never>, 'now' | 'timers'>) {
  const open = new Map<string, { readonly handlerId: string; readonly since: number }>()
  const drainedEarly = new Set<string>()

  /** Ends the handler of this session, after so many ms. @returns whether there is one. */
  function release(sessionId: string, afterMs = 0): boolean {
    const { handlerId } = open.get(sessionId) ?? {}
    if (handlerId === undefined) return false
    open.delete(sessionId)
    if (afterMs > 0) timers.set(() => handlers.release(handlerId), afterMs)
    else handlers.release(handlerId)
    return true
  }

  return {
    release,

    /** A task was started in this session, of which all is still to be told. */
    begun: (sessionId: string) => drainedEarly.delete(sessionId),

    /** Takes charge of a handler of this session. */
    woken(sessionId: string, handlerId: string): void {
      handlers.hold(handlerId)
      if (drainedEarly.delete(sessionId)) handlers.release(handlerId)
      else open.set(sessionId, { handlerId, since: now() })
    },

    /** Whether a handler of this session keeps the app awake for so long, in milliseconds. */
    covers(sessionId: string, ms: number): boolean {
      const past = now() - (open.get(sessionId)?.since ?? Infinity)
      // A clock that was set back says nothing.
      return past >= 0 && past + ms < HANDLER_LIMIT_MS
    },

    /** All has been told of this session: its handler is ended after so many ms, or as soon as it comes. */
    drained(sessionId: string, afterMs = 0): void {
      if (!release(sessionId, afterMs)) drainedEarly.add(sessionId)
    },
  }
}
