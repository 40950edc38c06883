import type { CompletionId, FetchResult } from '../wire/delegate.ts'
import type { Clock, Timer } from './time/clock.ts'

/** ms an app woken in the background has to end its work. https://developer.apple.com/documentation/uikit/uiapplicationdelegate/application(_:performfetchwithcompletionhandler:) */
const BUDGET = 30_000

export interface WakeOutcome {
  /** Titanium's name of the handler that was ended; missing where none was. */
  readonly handlerId?: string
  readonly result: FetchResult | 'notWoken'
  /** Why the app was not woken, or was stopped. */
  readonly reason?: string
  /** ms from the wake-up to the end of the handler */
  readonly awakeMs: number
}

interface Wake {
  readonly event: string
  readonly since: number
  readonly budget: Timer
  readonly done: (outcome: WakeOutcome) => void
}

export interface WatchdogHost {
  readonly clock: Clock
  /** The app has a reason to be awake until the returned function is called. */
  keepAwake(): () => void
  /** The app has overstayed its 30 s. */
  overstayed(event: string): void
}

/** Keeps account of the completion handlers that the app owes iOS. */
export class Watchdog {
  readonly #host: WatchdogHost
  readonly #wakes = new Map<CompletionId, Wake>()
  #last = 0

  constructor(host: WatchdogHost) {
    this.#host = host
  }

  /** A completion handler is handed to the app, which is awake from now until it is called. */
  begin(event: string): { readonly completion: CompletionId; readonly outcome: Promise<WakeOutcome> } {
    this.#last += 1
    const completion = this.#last
    const sleepAgain = this.#host.keepAwake()
    const outcome = new Promise<WakeOutcome>((resolve) => {
      this.#wakes.set(completion, {
        event,
        since: this.#host.clock.uptime(),
        budget: this.#host.clock.after(BUDGET, () => this.#host.overstayed(event)),
        done: (result) => {
          sleepAgain()
          resolve(result)
        },
      })
    })
    return { completion, outcome }
  }

  /** @returns what was ended, and after how many ms. */
  complete(completion: CompletionId, result: FetchResult, handlerId: string): WakeOutcome | undefined {
    const wake = this.#wakes.get(completion)
    if (!wake) return undefined
    this.#wakes.delete(completion)
    wake.budget.cancel()
    const outcome = { handlerId, result, awakeMs: this.#host.clock.uptime() - wake.since }
    wake.done(outcome)
    return outcome
  }

  /** Handlers of a process that is gone are never called. */
  processEnded(reason: string): void {
    for (const [completion, wake] of [...this.#wakes]) {
      this.#wakes.delete(completion)
      wake.budget.cancel()
      wake.done({ result: 'failed', reason, awakeMs: this.#host.clock.uptime() - wake.since })
    }
  }
}
