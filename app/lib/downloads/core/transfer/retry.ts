import type { Ports } from '../ports.js'
import type { Wakes } from '../session/wakes.js'
import type { Store } from './store.js'
import type { Failure, Outcome, Transfer } from './transfer.js'

/**
 * Timeout, unknown host, no connection, lost connection, no name server, offline, no roaming, a call, no data allowed.
 * No other code of URLSession passes by itself: a redirect loop (-1007), a redirect to another scheme (-1002), a body
 * that cannot be decoded (-1015, -1016), a connection that App Transport Security forbids (-1022):
 * https://developer.apple.com/documentation/foundation/1508628-url_loading_system_error_codes
 */
const PASSING_NETWORK = new Set([-1001, -1003, -1004, -1005, -1006, -1009, -1018, -1019, -1020])

/**
 * Request timeout, too early, too many requests, and a server or its proxy in trouble. Any other answer to the same
 * request stays as it is, 416 among them: RFC 9110, 15; RFC 8470, 5.2; RFC 6585, 4.
 */
const PASSING_HTTP = new Set([408, 425, 429, 500, 502, 503, 504])

/** Whether the same order may succeed later. */
export function mayPass(reason: Failure): boolean {
  if (reason.kind === 'lost') return true
  if (reason.kind === 'network') return PASSING_NETWORK.has(reason.code)
  return reason.kind === 'http' && PASSING_HTTP.has(reason.status)
}

export type Retries = ReturnType<typeof createRetries>

/**
 * Orders again what failed for a reason that may pass. It waits before that while somebody looks at the app, or a handler
 * keeps the app awake. Otherwise it orders at once: a suspended app has no timers, and iOS itself picks the time of a
 * transfer that is ordered in the background.
 * @param again orders the transfer once more.
 */
export function createRetries(
  { timers, now, limits, active }: Pick<Ports<never>, 'timers' | 'now' | 'limits' | 'active'>,
  store: Store,
  wakes: Wakes,
  again: (id: string) => void,
) {
  const pauses = new Map<string, number>()

  store.events.on('changed', ({ id, state }) => {
    const timer = pauses.get(id)
    if (timer === undefined || state === 'waiting') return
    timers.clear(timer)
    pauses.delete(id)
    wakes.release(id)
  })

  return {
    /** @returns whether the transfer is tried again: the outcome is a failure that may pass, and tries are left. */
    postpone({ id, tries = 0 }: Transfer, outcome: Outcome): boolean {
      if (outcome.state !== 'failed' || !mayPass(outcome.reason)) return false
      const pause = limits().retryAfterMs[tries]
      if (pause === undefined) return false
      const mayWait = active() || wakes.covers(id, pause)
      if (mayWait)
        pauses.set(
          id,
          timers.set(() => again(id), pause),
        )
      store.apply(id, { state: 'waiting', reason: outcome.reason, until: now() + pause })
      if (!mayWait) again(id)
      return true
    },

    /** Orders at once whatever waits: the app may be suspended any moment. */
    hurry(): void {
      for (const { id, state } of store.all()) if (state === 'waiting') again(id)
    },
  }
}
