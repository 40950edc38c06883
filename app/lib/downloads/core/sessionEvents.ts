import { conclude } from './outcome.js'
import type { Ports } from './ports.js'
import type { Silence } from './silence.js'
import type { Store } from './store.js'
import { hasEnded, isTransferId, type Transfer } from './transfer.js'
import type { Wakes } from './wakes.js'

/** NSURLErrorCancelled: what iOS reports for the transfers of an app that was swiped away. */
const CANCELLED = -999

/** The session and the task of an event: the events of every session reach every listener. */
interface TaskEvent {
  readonly sessionIdentifier?: string
  readonly taskIdentifier: number
}

interface Progressed extends TaskEvent {
  readonly totalBytesWritten: number
  readonly totalBytesExpectedToWrite: number
}

interface Arrived<Data> extends TaskEvent {
  readonly data: Data
}

type Completed = TaskEvent &
  (
    | { readonly success: true; readonly statusCode?: number }
    | { readonly success: false; readonly errorCode: number; readonly message: string }
  )

/** What the events of `Ti.App.iOS` mean for the transfers. One method for each event. */
export class SessionEvents<Data> {
  private readonly ports: Ports<Data>
  private readonly store: Store
  private readonly wakes: Wakes
  private readonly silence: Silence

  constructor(ports: Ports<Data>, store: Store, wakes: Wakes, silence: Silence) {
    this.ports = ports
    this.store = store
    this.wakes = wakes
    this.silence = silence
  }

  /** `backgroundtransfer`: iOS woke the app for a session, and waits for the handler. */
  woken(event: { readonly sessionId: string; readonly handlerId: string }): void {
    if (!isTransferId(event.sessionId)) return
    this.ports.sessions.open(event.sessionId)
    this.wakes.woken(event.sessionId, event.handlerId)
  }

  /** `downloadprogress` */
  progressed(event: Progressed): void {
    const { taskIdentifier: task, totalBytesWritten: bytes, totalBytesExpectedToWrite: total } = event
    const transfer = this.transferOf(event)
    if (transfer) this.store.apply(transfer.id, { type: 'progressed', task, bytes, total })
  }

  /** `downloadcompleted`: the file has to be taken now, iOS clears it away. */
  arrived(event: Arrived<Data>): void {
    const transfer = this.transferOf(event)
    if (!transfer) return
    const file = `${transfer.id}.part`
    const taken = this.ports.files.take(event.data, file)
    this.store.apply(
      transfer.id,
      taken
        ? { type: 'arrived', task: event.taskIdentifier, file }
        : { type: 'failed', reason: { kind: 'storage' }, at: this.ports.now() },
    )
  }

  /** `sessioncompleted`: the task is done. */
  completed(event: Completed): void {
    const transfer = this.transferOf(event)
    if (!transfer) return
    const at = this.ports.now()
    if (event.success) {
      this.store.apply(transfer.id, conclude(transfer, event.statusCode, this.ports))
    } else if (event.errorCode === CANCELLED) {
      this.store.apply(transfer.id, { type: 'cancelled', by: 'iOS', at })
    } else {
      const reason = { kind: 'network', code: event.errorCode, message: event.message } as const
      this.store.apply(transfer.id, { type: 'failed', reason, at })
    }
  }

  /** `sessioneventscompleted`: all has been told for which iOS woke the app. */
  drained(event: { readonly sessionIdentifier: string }): void {
    if (!isTransferId(event.sessionIdentifier)) return
    this.ports.sessions.finish(event.sessionIdentifier)
    this.wakes.drained(event.sessionIdentifier)
  }

  /** The transfer still under way that an event speaks of. */
  private transferOf(event: TaskEvent): Transfer | undefined {
    const transfer = this.store.get(event.sessionIdentifier ?? '')
    if (!transfer || hasEnded(transfer)) return undefined
    if (transfer.state === 'running' && transfer.task !== event.taskIdentifier) return undefined
    this.silence.heard(transfer.id)
    return transfer
  }
}
