import { type AppBundle, backgroundModes } from '../install/readApp.ts'
import type { ApplicationDelegate, CompletionId, FetchResult } from '../wire/delegate.ts'
import type { JsonObject } from '../wire/json.ts'
import type { Settings } from './settings.ts'
import type { Springboard } from './springboard.ts'
import type { Clock } from './time/clock.ts'

/** ms an app woken in the background has to end its work. https://developer.apple.com/documentation/uikit/uiapplicationdelegate/application(_:performfetchwithcompletionhandler:) */
const BUDGET = 30_000

/** The user's wish: https://developer.apple.com/documentation/uikit/uiapplicationdelegate/application(_:didreceiveremotenotification:fetchcompletionhandler:) */
const SWIPED_AWAY = 'the user has swiped the app away; iOS wakes it after the next launch'

/** Why an app is woken, under the name of Titanium's event for it. */
export type WakeEvent =
  | { readonly kind: 'backgroundfetch' }
  | { readonly kind: 'silentpush'; readonly payload: JsonObject }
  | { readonly kind: 'backgroundtransfer'; readonly session: string }

export interface WakeOutcome {
  /** Titanium's name of the handler that was ended; missing where none was. */
  readonly handlerId?: string
  readonly result: FetchResult | 'notWoken'
  /** Why the app was not woken, or was stopped. */
  readonly reason?: string
  /** ms from the wake-up to the end of the handler */
  readonly awakeMs: number
}

/** What has to be in UIBackgroundModes for it; a background session needs nothing there. */
const MODES: { readonly [kind in WakeEvent['kind']]?: string } = {
  backgroundfetch: 'fetch',
  silentpush: 'remote-notification',
}

/** Ends a handler. */
type End = (how: Omit<WakeOutcome, 'awakeMs'>) => WakeOutcome

export interface RunningBoardHost {
  readonly clock: Clock
  readonly springboard: Pick<Springboard, 'swipedAway' | 'foreground' | 'wake' | 'keepAwake' | 'kill'>
  readonly settings: Pick<Settings, 'refusal'>
  app(): AppBundle
  /** Why the phone is off, if it is. */
  stopped(): string | undefined
  /** The app was started or thawed for the events of a session. */
  wokenForSession(session: string): void
}

/** The one daemon that wakes the app: it says whether iOS does, and allows 30 s for each completion handler. */
export class RunningBoard {
  readonly #host: RunningBoardHost
  /** The completion handlers that the app owes iOS. */
  readonly #owed = new Map<CompletionId, End>()
  #last = 0

  constructor(host: RunningBoardHost) {
    this.#host = host
  }

  /** Why iOS does not wake the app for such an event, if so. */
  refusal(kind: WakeEvent['kind']): string | undefined {
    const mode = MODES[kind]
    if (mode !== undefined && !backgroundModes(this.#host.app()).includes(mode))
      return `UIBackgroundModes has no ${mode}`
    const { springboard, settings } = this.#host
    if (springboard.swipedAway) return SWIPED_AWAY
    // A push reaches an app that the user looks at, and the events of a session come whatever the settings say.
    const isTold =
      kind === 'backgroundtransfer' || (kind === 'silentpush' && springboard.foreground !== undefined)
    return isTold ? undefined : settings.refusal()
  }

  /**
   * Starts or thaws the app and tells it why; ask for a `refusal` first. Resolves when the app has ended its handler, or when
   * its turn did not come, as the user swiped the app away or the phone went off.
   */
  async wake(event: WakeEvent): Promise<WakeOutcome> {
    let outcome: Promise<WakeOutcome> | undefined
    await this.#host.springboard.wake((delegate) => {
      outcome = this.#tell(delegate, event)
    })
    return outcome ?? { result: 'notWoken', reason: this.#host.stopped() ?? SWIPED_AWAY, awakeMs: 0 }
  }

  /** @returns what was ended, and after how many ms. */
  complete(completion: CompletionId, result: FetchResult, handlerId: string): WakeOutcome | undefined {
    return this.#owed.get(completion)?.({ handlerId, result })
  }

  /** Handlers of a process that is gone are never called. */
  processEnded(reason: string): void {
    for (const end of [...this.#owed.values()]) end({ result: 'failed', reason })
  }

  #tell(delegate: ApplicationDelegate, event: WakeEvent): Promise<WakeOutcome> {
    const { completion, outcome } = this.#begin(event.kind)
    if (event.kind === 'backgroundfetch') delegate.performFetch(completion)
    else if (event.kind === 'silentpush') delegate.didReceiveRemoteNotification(event.payload, completion)
    else {
      delegate.handleEventsForBackgroundURLSession(event.session, completion)
      this.#host.wokenForSession(event.session)
    }
    return outcome
  }

  /** A completion handler is handed to the app, which is awake from now until it is called. */
  #begin(kind: WakeEvent['kind']): {
    readonly completion: CompletionId
    readonly outcome: Promise<WakeOutcome>
  } {
    const { clock, springboard } = this.#host
    this.#last += 1
    const completion = this.#last
    const since = clock.uptime()
    const sleepAgain = springboard.keepAwake()
    const budget = clock.after(BUDGET, () => this.#overstayed(kind))
    const outcome = new Promise<WakeOutcome>((resolve) => {
      this.#owed.set(completion, (how) => {
        this.#owed.delete(completion)
        budget.cancel()
        const ended = { ...how, awakeMs: clock.uptime() - since }
        sleepAgain()
        resolve(ended)
        return ended
      })
    })
    return { completion, outcome }
  }

  #overstayed(kind: WakeEvent['kind']): void {
    const reason = `${kind} was not ended within 30 s`
    void this.#host.springboard.kill('watchdog', { reason, code: '0x8badf00d' })
  }
}
