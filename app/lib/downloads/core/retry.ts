import type { Ports } from './ports.js'
import type { Store } from './store.js'
import type { Change, Failure, Transfer } from './transfer.js'

/** How long to wait before the second, third and every further try, in milliseconds. */
export const BACKOFF_MS = [2_000, 8_000, 30_000] as const

/** Timeout, unknown host, no connection, connection lost, no name server, offline, roaming, call, data not allowed:
 * https://developer.apple.com/documentation/foundation/1508628-url_loading_system_error_codes */
const PASSING_NETWORK = new Set([-1001, -1003, -1004, -1005, -1006, -1009, -1018, -1019, -1020])
/** Request timeout, too many requests, and what a server or its proxy answers while it is in trouble: RFC 9110, 15. */
const PASSING_HTTP = new Set([408, 429, 500, 502, 503, 504])

/** Whether the same order may succeed later. A 404 or a page in place of a picture stays what it is. */
export function mayPass(reason: Failure): boolean {
  if (reason.kind === 'network') return PASSING_NETWORK.has(reason.code)
  return reason.kind === 'http' && PASSING_HTTP.has(reason.status)
}

/** Orders again what failed for a reason that may pass. */
export interface Retries {
  /** Applies the change, unless it is a failure that may pass and tries are left: then the order is postponed. */
  settle(transfer: Transfer, change: Change): void
  /** What waits is ordered at once: a suspended app has no timers, and iOS itself paces what it does in the background. */
  hurry(): void
}

export function createRetries(
  { timers, active, now, limits }: Pick<Ports<never>, 'timers' | 'active' | 'now' | 'limits'>,
  store: Store,
  again: (id: string) => void,
): Retries {
  const waiting = new Map<string, number>()

  store.events.on('changed', ({ id, state }) => waiting.size > 0 && state !== 'waiting' && forget(id))

  function pauseAfter(tries: number): number {
    return BACKOFF_MS[Math.min(tries, BACKOFF_MS.length - 1)] ?? 0
  }

  function postpone(id: string, pause: number): void {
    const run = () => {
      waiting.delete(id)
      again(id)
    }
    waiting.set(id, timers.set(run, pause))
  }

  function forget(id: string): void {
    const timer = waiting.get(id)
    if (timer !== undefined) timers.clear(timer)
    waiting.delete(id)
  }

  return {
    settle({ id, tries = 0 }, change) {
      if (change.type !== 'failed' || !mayPass(change.reason) || tries >= limits().retryAfterMs.length) {
        store.apply(id, change)
        return
      }
      const pause = active() ? pauseAfter(tries) : 0
      store.apply(id, { type: 'postponed', reason: change.reason, until: now() + pause })
      if (pause > 0) postpone(id, pause)
      else again(id)
    },
    hurry() {
      for (const { id, state } of store.all()) if (state === 'waiting') again(id)
    },
  }
}
