import type { HandlerGuard } from './handlerGuard.js'

export type Wakes = ReturnType<typeof createWakes>

/**
 * Ends the handler that iOS hands over when it wakes the app for a session, once all events of that have been told. At
 * a cold start those may come before the `backgroundtransfer` that brings the handler.
 */
export function createWakes(handlers: HandlerGuard) {
  const handlerOf = new Map<string, string>()
  const drainedEarly = new Set<string>()
  return {
    woken(sessionId: string, handlerId: string): void {
      handlers.hold(handlerId)
      if (drainedEarly.delete(sessionId)) handlers.release(handlerId)
      else handlerOf.set(sessionId, handlerId)
    },
    drained(sessionId: string): void {
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
