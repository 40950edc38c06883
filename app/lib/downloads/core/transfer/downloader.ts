import type { Ports } from '../ports.js'
import type { HandlerGuard } from '../session/handlerGuard.js'
import { createSessionEvents, type SessionEvents } from '../session/sessionEvents.js'
import { createWakes } from '../session/wakes.js'
import { checkOrder } from '../support/checks.js'
import type { Emitter } from '../support/emitter.js'
import { createAnnouncer } from '../words/announcer.js'
import { createBegin } from './begin.js'
import { conclude } from './outcome.js'
import { createRetries } from './retry.js'
import { createSilence } from './silence.js'
import { createStore, type Store, type StoreEvents } from './store.js'
import { type Ended, hasEnded, type Order, type Outcome, type Transfer } from './transfer.js'

/** An order of a download. */
export type Request = Pick<Order, 'trigger' | 'url' | 'sha256' | 'bytesPromised' | 'etag'>

/** Two orders are the same when these fields are equal. */
const SAME = ['trigger', 'url', 'sha256', 'bytesPromised'] as const

/** iOS itself gives a background transfer up after seven days (timeoutIntervalForResource). */
const EXPIRES_AFTER_MS = 8 * 24 * 60 * 60 * 1000

/** What became of an order. */
export interface Started {
  readonly id: string
  /** Whether the same order was under way already, so that nothing new was started. */
  readonly joined: boolean
  /** Resolves when the transfer has ended, well or not. It never rejects. */
  readonly ended: Promise<Ended>
}

/**
 * Downloads pictures in background sessions, one session for each transfer, and keeps track of them over suspension,
 * relaunch and reboot.
 */
export interface Downloader<Data> extends Pick<Store, 'latest' | 'latestSaved'> {
  /** What the listeners at `Ti.App.iOS` call. */
  readonly sessionEvents: SessionEvents<Data>
  /** @returns a function that removes the listener. */
  readonly on: Store['events']['on']
  /**
   * Call it at every start of the app, after the listeners are there: iOS tells what happened in the meantime as soon as
   * the sessions are made again. It does not depend on `backgroundtransfer`, of which the boot queue keeps only one.
   */
  restore(): void
  /**
   * Starts a download, or joins the one that is under way for the same trigger, address, digest and size.
   * @throws an Error when there is no such trigger, the address is no text, or the order cannot be written down; then
   * nothing is started.
   */
  start(request: Request): Started
  /** Orders a transfer again that has ended. @returns undefined when it is unknown or has not ended. */
  retry(id: string): Started | undefined
  /** Stops a transfer; no other is touched, for each has a session of its own. */
  cancel(id: string): void
  /** Call it when the app went to the background: the transfers under way are announced then. */
  appLeft(): void
  /** Call it when somebody looks at the app. */
  appReturned(): void
}

/**
 * The downloader itself knows nothing of Titanium.
 * @param ports the phone: `../../ios/downloadService` gives the real one, tests give another.
 * @param events tests give an emitter of their own, to count its listeners.
 */
export function createDownloader<Data>(
  ports: Ports<Data>,
  handlers: HandlerGuard,
  events?: Emitter<StoreEvents>,
): Downloader<Data> {
  const { sessions, now } = ports
  const store = createStore(ports, events)
  const announce = createAnnouncer(ports, store)
  const silence = createSilence(ports, fellSilent)
  const wakes = createWakes(handlers, ports)
  const begin = createBegin(ports, store, wakes, announce)
  const retries = createRetries(ports, store, wakes, begin)
  const sessionEvents = createSessionEvents(ports, store, wakes, silence, retries)
  // In the background the session is let go later, when all its events are told.
  store.events.on('ended', ({ id }) => ports.active() && sessions.finish(id))

  const underWay = (): Transfer[] => store.all().filter((transfer) => !hasEnded(transfer))

  function restore(): void {
    store.load()
    for (const { id, state } of underWay()) {
      sessions.open(id)
      if (state !== 'waiting') silence.expect(id)
    }
    retries.hurry()
  }

  function start(request: Request): Started {
    checkOrder(request)
    const twin = underWay().find((transfer) => SAME.every((field) => transfer[field] === request[field]))
    if (twin) return { id: twin.id, joined: true, ended: untilEnded(twin.id) }
    const { trigger, url, sha256, bytesPromised, etag } = request
    const id = `${trigger}.${ports.newId()}`
    store.add({ trigger, url, sha256, bytesPromised, etag, id, orderedAt: now(), state: 'queued' })
    const ended = untilEnded(id)
    begin(id)
    return { id, joined: false, ended }
  }

  function retry(id: string): Started | undefined {
    const before = store.get(id)
    return before && hasEnded(before) ? start(before) : undefined
  }

  /** Keeps a picture that arrived whole before iOS fell silent. Any other transfer is ordered again, unless it is too old. */
  function fellSilent(id: string): void {
    const transfer = store.get(id)
    if (!transfer || hasEnded(transfer)) return
    const outcome = conclude(transfer, undefined, ports)
    const isStale = now() - transfer.orderedAt > EXPIRES_AFTER_MS
    if (isStale || !retries.postpone(transfer, outcome)) stop(id, outcome)
  }

  function stop(id: string, outcome: Outcome): void {
    const transfer = store.get(id)
    if (!transfer || hasEnded(transfer)) return
    sessions.cancel(id)
    store.apply(id, outcome)
  }

  function untilEnded(id: string): Promise<Ended> {
    return new Promise((resolve) => {
      const off = store.events.on('ended', (transfer) => {
        if (transfer.id !== id) return
        off()
        resolve(transfer)
      })
    })
  }

  return {
    ...{ sessionEvents, restore, start, retry, on: store.events.on },
    ...{ latest: store.latest, latestSaved: store.latestSaved },
    cancel: (id) => stop(id, { state: 'cancelled', by: 'app', endedAt: now() }),
    appLeft() {
      silence.pause()
      retries.hurry()
      for (const transfer of store.all()) announce(transfer)
    },
    appReturned() {
      sessions.keepOnly(underWay().map(({ id }) => id))
      silence.resume()
    },
  }
}
