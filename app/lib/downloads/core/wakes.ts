import type { HandlerGuard } from './handlerGuard.js'

/** The handlers that iOS hands over when it wakes the app for a session. */
export interface Wakes {
  woken(sessionId: string, handlerId: string): void
  drained(sessionId: string): void
}

/**
 * Ends the handler of a session when all its events have been told. At a cold start those may come before the
 * `backgroundtransfer` that brings the handler.
 */
export function createWakes(handlers: HandlerGuard): Wakes {
  const handlerOf = new Map<string, string>()
  const drainedEarly = new Set<string>()
  return {
    woken(sessionId, handlerId) {
      handlers.hold(handlerId)
      if (drainedEarly.delete(sessionId)) handlers.release(handlerId)
      else handlerOf.set(sessionId, handlerId)
    },
    drained(sessionId) {
      const handlerId = handlerOf.get(sessionId)
      if (handlerId === undefined) {
        drainedEarly.add(sessionId)
        return
      }
      handlerOf.delete(sessionId)
      handlers.release(handlerId)
    },
  }
}
