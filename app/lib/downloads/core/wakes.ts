import type { HandlerGuard } from './handlerGuard.js'

/**
 * The handlers that iOS hands over when it wakes the app for a session. The one of a session is ended when all its
 * events have been told. At a cold start those may come before the `backgroundtransfer` that brings the handler.
 */
export class Wakes {
  private readonly handlers: HandlerGuard
  private readonly handlerOf = new Map<string, string>()
  private readonly drainedEarly = new Set<string>()

  constructor(handlers: HandlerGuard) {
    this.handlers = handlers
  }

  woken(sessionId: string, handlerId: string): void {
    this.handlers.hold(handlerId)
    if (this.drainedEarly.delete(sessionId)) this.handlers.release(handlerId)
    else this.handlerOf.set(sessionId, handlerId)
  }

  drained(sessionId: string): void {
    const handlerId = this.handlerOf.get(sessionId)
    if (handlerId === undefined) {
      this.drainedEarly.add(sessionId)
      return
    }
    this.handlerOf.delete(sessionId)
    this.handlers.release(handlerId)
  }
}
