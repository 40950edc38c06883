import { Announcer } from './announcer.js'
import type { HandlerGuard } from './handlerGuard.js'
import { conclude } from './outcome.js'
import type { Ports } from './ports.js'
import { SessionEvents } from './sessionEvents.js'
import { Silence } from './silence.js'
import { Store } from './store.js'
import { type Change, type Ended, hasEnded, type Order, type Transfer, type Trigger } from './transfer.js'
import { Wakes } from './wakes.js'

export interface Started {
  readonly id: string
  /** Resolves when the transfer has ended, well or not. It never rejects. */
  readonly ended: Promise<Ended>
}

/**
 * Downloads pictures in background sessions, one session for each transfer, and keeps track of them over suspension,
 * relaunch and reboot. It knows nothing of Titanium: `service.ts` gives it the phone, tests give it another.
 */
export class Downloader<Data> {
  /** What the listeners at `Ti.App.iOS` call. */
  readonly sessionEvents: SessionEvents<Data>
  private readonly ports: Ports<Data>
  private readonly store: Store
  private readonly announcer: Announcer
  private readonly silence: Silence

  constructor(ports: Ports<Data>, handlers: HandlerGuard) {
    this.ports = ports
    this.store = new Store(ports)
    this.silence = new Silence(ports, (id) => this.giveUp(id))
    this.sessionEvents = new SessionEvents(ports, this.store, new Wakes(handlers), this.silence)
    this.announcer = new Announcer(ports, this.store)
    // In the background the session is still to say that all its events are told.
    this.on('ended', ({ id }) => ports.active() && ports.sessions.finish(id))
  }

  /** @returns a function that takes the listener off again. */
  get on(): Store['events']['on'] {
    return this.store.events.on.bind(this.store.events)
  }

  latest(trigger: Trigger): Transfer | undefined {
    return this.store.latest(trigger)
  }

  /** Name of the newest picture that this trigger brought. */
  latestFile(trigger: Trigger): string | undefined {
    return this.store.latestFile(trigger)
  }

  /**
   * Call it at every start, after the listeners are there: making the sessions again is what lets iOS tell what
   * happened in the meantime. It does not depend on `backgroundtransfer`, of which the boot queue keeps only one.
   */
  restore(): void {
    this.store.load()
    for (const transfer of this.store.all()) {
      if (hasEnded(transfer)) continue
      this.silence.expect(transfer.id)
      this.ports.sessions.open(transfer.id)
    }
  }

  /** Starts a download, or joins the one that is under way for the same trigger and address. */
  start(request: Pick<Order, 'trigger' | 'url' | 'sha256'>): Started {
    const twin = this.store.latest(request.trigger)
    if (twin && !hasEnded(twin) && twin.url === request.url) return this.handle(twin.id)
    const id = `${request.trigger}.${this.ports.newId()}`
    const handle = this.handle(id)
    this.store.add({ ...request, id, orderedAt: this.ports.now(), state: 'queued' })
    this.ports.sessions.open(id)
    const task = this.ports.sessions.download(id, request.url)
    if (task === undefined) {
      this.store.apply(id, { type: 'failed', reason: { kind: 'notStarted' }, at: this.ports.now() })
    } else {
      this.announcer.start(this.store.apply(id, { type: 'started', task }))
    }
    return handle
  }

  /** Stops a transfer; no other is touched, for each has a session of its own. */
  cancel(id: string): void {
    this.stop(id, () => ({ type: 'cancelled', by: 'app', at: this.ports.now() }))
  }

  /** The app went to the background: what is under way is announced. */
  appLeft(): void {
    this.silence.pause()
    for (const transfer of this.store.all()) this.announcer.start(transfer)
  }

  /** The app is being looked at. */
  appReturned(): void {
    for (const transfer of this.store.all()) if (hasEnded(transfer)) this.ports.sessions.finish(transfer.id)
    this.silence.resume()
  }

  /** What arrived whole before iOS fell silent is good all the same. */
  private giveUp(id: string): void {
    this.stop(id, (transfer) => conclude(transfer, undefined, this.ports))
  }

  private stop(id: string, outcome: (transfer: Transfer) => Change): void {
    const transfer = this.store.get(id)
    if (!transfer || hasEnded(transfer)) return
    this.ports.sessions.cancel(id)
    this.store.apply(id, outcome(transfer))
  }

  private handle(id: string): Started {
    const ended = new Promise<Ended>((resolve) => {
      const off = this.on('ended', (transfer) => {
        if (transfer.id !== id) return
        off()
        resolve(transfer)
      })
    })
    return { id, ended }
  }
}
