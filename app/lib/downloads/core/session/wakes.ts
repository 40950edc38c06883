import type { Ports } from '../ports.js'
import { createLatest } from '../support/latest.js'
import { HANDLER_LIMIT_MS, type HandlerGuard } from './handlerGuard.js'

export type Wakes = ReturnType<typeof createWakes>

/** How many sessions are remembered whose events were told before their handler came; it comes at once or never. */
const REMEMBERED = 100

/**
 * Ends the handler that iOS hands over when it wakes the app for a session, as soon as all events of the session have
 * been told. At a cold start the events may come before the `backgroundtransfer` that brings the handler.
 */
export function createWakes(handlers: HandlerGuard, { now, timers }: Pick<Ports<never>, 'now' | 'timers'>) {
  const open = new Map<string, { readonly handlerId: string; readonly since: number }>()
  const drainedEarly = createLatest(REMEMBERED)

  /** Ends the handler of this session after so many milliseconds. @returns whether there is one. */
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

    /** A task is started in this session: its events are still to be told. */
    begun: (sessionId: string) => drainedEarly.delete(sessionId),

    /** Takes charge of a handler of this session. */
    woken(sessionId: string, handlerId: string): void {
      handlers.hold(handlerId)
      if (drainedEarly.delete(sessionId)) handlers.release(handlerId)
      else open.set(sessionId, { handlerId, since: now() })
    },

    /** Whether a handler of this session keeps the app awake for this many milliseconds more. */
    covers(sessionId: string, ms: number): boolean {
      const past = now() - (open.get(sessionId)?.since ?? Infinity)
      // After the clock was set back, nobody knows how long the handler has been there.
      return past >= 0 && past + ms < HANDLER_LIMIT_MS
    },

    /** All events of this session are told: its handler is ended after so many milliseconds, or as soon as it comes. */
    drained(sessionId: string, afterMs = 0): void {
      if (!release(sessionId, afterMs)) drainedEarly.add(sessionId)
    },
  }
}
