import type { Ports } from '../ports.js'
import { createThrottle } from '../support/throttle.js'
import { conclude } from '../transfer/outcome.js'
import type { Retries } from '../transfer/retry.js'
import type { Silence } from '../transfer/silence.js'
import type { Store } from '../transfer/store.js'
import { failed, hasEnded, type Outcome, type Transfer, triggerOf } from '../transfer/transfer.js'
import { endBannerDate } from '../words/bannerDates.js'
import type { Wakes } from './wakes.js'

/** NSURLErrorCancelled: what iOS reports for the transfers of an app that was swiped away. */
const CANCELLED = -999

/** URLSession reports every network packet; numbers that change more often than this cannot be read. */
const PROGRESS_EVERY_MS = 1_500

/** The session and the task of an event: the events of every session reach every listener. */
interface TaskEvent {
  readonly sessionIdentifier?: string
  readonly taskIdentifier: number
}

interface Progressed extends TaskEvent {
  readonly totalBytesWritten: number
  readonly totalBytesExpectedToWrite: number
}

type Completed = TaskEvent &
  (
    | { readonly success: true; readonly statusCode?: number }
    | { readonly success: false; readonly errorCode: number; readonly message: string }
  )

export type SessionEvents<Data> = ReturnType<typeof createSessionEvents<Data>>

/** Turns the events of `Ti.App.iOS` into changes of the transfers. */
export function createSessionEvents<Data>(
  ports: Ports<Data>,
  store: Store,
  wakes: Wakes,
  silence: Silence,
  retries: Retries,
) {
  const throttle = createThrottle(PROGRESS_EVERY_MS)
  store.events.on('ended', ({ id }) => throttle.forget(id))

  /** The transfer of an event, while it is under way. */
  function transferOf(event: TaskEvent): Transfer | undefined {
    const transfer = store.get(event.sessionIdentifier ?? '')
    if (!transfer || hasEnded(transfer) || transfer.state === 'waiting') return undefined
    if (transfer.state === 'running' && transfer.task !== event.taskIdentifier) return undefined
    silence.heard(transfer.id)
    return transfer
  }

  /** Stops a download as soon as the app hears that it is larger than the limit. */
  function refuseTooLarge(transfer: Transfer | undefined): void {
    if (transfer?.state !== 'running') return
    const limit = ports.limits().maxBytes
    const bytes = transfer.total ?? transfer.bytes
    if (bytes <= limit) return
    ports.sessions.cancel(transfer.id)
    store.apply(transfer.id, failed({ kind: 'tooLarge', bytes, limit }, ports.now()))
  }

  function settle(transfer: Transfer, outcome: Outcome): void {
    if (!retries.postpone(transfer, outcome)) store.apply(transfer.id, outcome)
  }

  /** Milliseconds until the end banner. The start banner of a quick download cannot be removed sooner. */
  function untilTold({ announcedFor = 0 }: Partial<Transfer> = {}): number {
    const now = ports.now()
    return announcedFor > now ? endBannerDate(now, announcedFor) - now : 0
  }

  return {
    /** `backgroundtransfer`: iOS woke the app for a session, and waits for the handler. */
    woken({ sessionId, handlerId }: { readonly sessionId: string; readonly handlerId: string }): void {
      if (!triggerOf(sessionId)) return
      ports.sessions.open(sessionId)
      wakes.woken(sessionId, handlerId)
    },

    /** `downloadprogress` */
    progressed(event: Progressed): void {
      const id = event.sessionIdentifier ?? ''
      if (!throttle.allows(id, ports.now())) return
      const { taskIdentifier: task, totalBytesWritten: bytes, totalBytesExpectedToWrite: total } = event
      if (transferOf(event)) refuseTooLarge(store.apply(id, { type: 'progressed', task, bytes, total }))
      else throttle.forget(id)
    },

    /** `downloadcompleted`: the file lies in the temporary folder, and is moved at once. */
    arrived(event: TaskEvent & { readonly data: Data }): void {
      const transfer = transferOf(event)
      if (!transfer) {
        if (triggerOf(event.sessionIdentifier ?? '')) ports.files.discard(event.data)
        return
      }
      const file = `${transfer.id}.part`
      if (ports.files.take(event.data, file)) {
        store.apply(transfer.id, { type: 'arrived', task: event.taskIdentifier, file })
      } else {
        ports.files.discard(event.data)
        store.apply(transfer.id, failed({ kind: 'storage' }, ports.now()))
      }
    },

    /** `sessioncompleted`: the task is done. */
    completed(event: Completed): void {
      const transfer = transferOf(event)
      if (!transfer) return
      if (event.success) {
        settle(transfer, conclude(transfer, event.statusCode, ports))
      } else if (event.errorCode === CANCELLED) {
        store.apply(transfer.id, { state: 'cancelled', by: 'iOS', endedAt: ports.now() })
      } else {
        const { errorCode: code, message } = event
        settle(transfer, failed({ kind: 'network', code, message }, ports.now()))
      }
    },

    /** `sessioneventscompleted`: all events are told for which iOS woke the app. */
    drained({ sessionIdentifier }: { readonly sessionIdentifier: string }): void {
      if (!triggerOf(sessionIdentifier)) return
      const transfer = store.get(sessionIdentifier)
      // A session that was let go takes no further task, and a transfer that is tried again needs its session.
      if (!transfer || hasEnded(transfer)) ports.sessions.finish(sessionIdentifier)
      if (ports.active()) wakes.drained(sessionIdentifier)
      // The handler keeps the app awake until the next try is ordered.
      else if (transfer?.state !== 'waiting') wakes.drained(sessionIdentifier, untilTold(transfer))
    },
  }
}
